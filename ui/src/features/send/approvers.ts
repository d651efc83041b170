// Who may decide about a draft: supervisors who did not prepare it.
import type { PersonView } from "../../wire";

/** The names of those who may approve what `authors` prepared and `sender` sends. */
export function approvers(
  people: readonly PersonView[],
  authors: readonly string[],
  sender?: string,
): readonly string[] {
  const free = people.filter((one) => one.role === "supervisor" && one.person !== sender);
  return free.map((one) => one.name).filter((name) => !authors.includes(name));
}
