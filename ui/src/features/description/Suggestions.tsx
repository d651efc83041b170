// What Vitrina suggests for empty fields, each with its reason; one press uses it, undo takes it back.
import { Button } from "../../parts/Button";
import { Notice } from "../../parts/Notice";
import type { Description, Suggestion } from "../../wire";
import { say, sayIt } from "../../words/words";
import styles from "./DescriptionForm.module.css";
import { shownValue } from "./values";

type Use = (values: Readonly<Record<string, string>>) => void;

/** The suggestions for fields that are still empty. */
export function open(
  description: Description,
  values: Readonly<Record<string, string>>,
): readonly Suggestion[] {
  return description.suggestions.filter((one) => !values[one.property]?.trim());
}

/** One press for all of them. */
export function UseAll(props: { suggestions: readonly Suggestion[]; onUse: Use }) {
  const { suggestions, onUse } = props;
  // The first suggestion of each property is the best one.
  const best = new Map<string, string>();
  for (const one of suggestions) if (!best.has(one.property)) best.set(one.property, one.value);
  if (best.size < 2) return null;
  return (
    <Notice
      tone="plain"
      title={say("description-suggestions", { count: best.size })}
      actions={
        <Button onPress={() => onUse(Object.fromEntries(best))}>
          {say("description-use-all", { count: best.size })}
        </Button>
      }
    >
      <p>{say("description-suggestions.what")}</p>
    </Notice>
  );
}

/** The suggestions for one field, below it. */
export function ForField(props: {
  property: string;
  suggestions: readonly Suggestion[];
  description: Description;
  onUse: Use;
}) {
  const { property, suggestions, description, onUse } = props;
  const name = say(`property-${property}`);
  return suggestions
    .filter((one) => one.property === property)
    .map((one) => (
      <div key={one.value} className={styles.suggestion}>
        <div className={styles.suggested}>
          <p>{say("description-suggested", { value: shownValue(property, one.value, description) })}</p>
          <p className={styles.reason}>{sayIt(one.why)}</p>
        </div>
        <Button
          label={`${say("description-use")}: ${name}`}
          onPress={() => onUse({ [property]: one.value })}
        >
          {say("description-use")}
        </Button>
      </div>
    ));
}
