// Values as people read them.
import type { Description } from "../../wire";
import { say, sayMaybe } from "../../words/words";

/** The words of a frequency by its name. */
export function frequencyWords(name: string): string {
  return sayMaybe(`frequency-${name.replaceAll("_", "-")}`) ?? name;
}

export function shownValue(property: string, value: string, description: Description): string {
  if (property === "frequency") return frequencyWords(value);
  if (property === "license")
    return description.licenses.find((license) => license.id === value)?.name ?? value;
  return value || say("description-empty");
}
