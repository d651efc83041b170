// Whoever prepared the data is never named among those who can approve them.
import { expect, it } from "vitest";
import type { PersonView } from "../../wire";
import { approvers } from "./approvers";

function person(name: string, role: PersonView["role"]): PersonView {
  return { person: `id-${name}`, name, role } as PersonView;
}

it("names the supervisors who had no part in it", () => {
  const people = [person("Ana", "clerk"), person("Luis", "supervisor"), person("Eva", "supervisor")];
  expect(approvers(people, ["Ana"], "id-Ana")).toEqual(["Luis", "Eva"]);
  expect(approvers(people, ["Ana", "Luis"], "id-Ana")).toEqual(["Eva"]);
  expect(approvers(people, ["Ana"], "id-Eva")).toEqual(["Luis"]);
  expect(approvers([person("Ana", "clerk")], ["Ana"])).toEqual([]);
});
