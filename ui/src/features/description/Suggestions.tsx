// What Vitrina suggests for empty fields, each with its reason; one press uses it, undo takes it back.
import { Button } from "../../parts/Button";
import { Part, Row, Rows } from "../../parts/Card";
import type { Description, Suggestion } from "../../wire";
import { say, sayIt } from "../../words/words";
import { shownValue } from "./values";

interface SuggestionsProps {
  description: Description;
  values: Readonly<Record<string, string>>;
  onUse: (values: Readonly<Record<string, string>>) => void;
}

export function Suggestions({ description, values, onUse }: SuggestionsProps) {
  const open = description.suggestions.filter((one) => !values[one.property]?.trim());
  if (open.length === 0) return null;
  // The first suggestion of each property is the best one.
  const best = new Map<string, string>();
  for (const one of open) if (!best.has(one.property)) best.set(one.property, one.value);
  return (
    <Part title={say("description-suggestions")}>
      <Rows>
        {open.map((one) => (
          <Line key={`${one.property} ${one.value}`} one={one} description={description} onUse={onUse} />
        ))}
      </Rows>
      {best.size > 1 ? (
        <p>
          <Button onPress={() => onUse(Object.fromEntries(best))}>
            {say("description-use-all", { count: best.size })}
          </Button>
        </p>
      ) : null}
    </Part>
  );
}

function Line(props: {
  one: Suggestion;
  description: Description;
  onUse: SuggestionsProps["onUse"];
}) {
  const { one, description, onUse } = props;
  const name = say(`property-${one.property}`);
  return (
    <Row
      title={name}
      more={
        <>
          <div>{shownValue(one.property, one.value, description)}</div>
          <div>{sayIt(one.why)}</div>
        </>
      }
      end={
        <Button
          label={say("description-use-this", { property: name })}
          onPress={() => onUse({ [one.property]: one.value })}
        >
          {say("description-use")}
        </Button>
      }
    />
  );
}
