// The form of the description: no Save button, nothing typed is ever lost.
import { useEffect, useRef, useState } from "react";
import { go } from "../../app/route";
import { Button } from "../../parts/Button";
import { FailureBox } from "../../parts/FailureBox";
import { Page } from "../../parts/Page";
import type { Description } from "../../wire";
import { clock } from "../../words/form";
import { say } from "../../words/words";
import styles from "./DescriptionForm.module.css";
import { PropertyField } from "./PropertyField";
import { MORE, SIX, wrongWith, type Property } from "./rules";
import { ForField, UseAll, open } from "./Suggestions";
import { useTyping, type Saving } from "./useTyping";

interface DescriptionFormProps {
  draft: string;
  description: Description;
  saved: string;
}

export function DescriptionForm({ draft, description, saved }: DescriptionFormProps) {
  const typing = useTyping(draft, description);
  const [left, setLeft] = useState<ReadonlySet<Property>>(new Set());
  const [tried, setTried] = useState(0);
  const errorOf = (property: Property): string | undefined => {
    const value = typing.values[property] ?? "";
    const wrong = wrongWith(property, value, description.licenses);
    const seen = tried > 0 || left.has(property);
    if (wrong && seen) return say(`description-wrong-${wrong}`);
    const missing = SIX.includes(property as (typeof SIX)[number]) && value.trim() === "";
    return missing && tried > 0 ? say(`description-missing-${property}`) : undefined;
  };
  const errors = [...SIX, ...MORE].flatMap((property) => {
    const error = errorOf(property);
    return error ? [{ property, error }] : [];
  });
  const goOn = async () => {
    const done = await typing.flush();
    const bad = [...SIX, ...MORE].some((property) => {
      const value = typing.values[property] ?? "";
      const needed = SIX.includes(property as (typeof SIX)[number]);
      return wrongWith(property, value, description.licenses) !== null || (needed && value.trim() === "");
    });
    if (done && !bad) go(`/draft/${draft}/preview`);
    else setTried((count) => count + 1);
  };
  const suggestions = open(description, typing.values);
  const field = (property: Property) => (
    <div key={property} className={styles.pair}>
    <PropertyField
      property={property}
      value={typing.values[property] ?? ""}
      description={description}
      error={errorOf(property)}
      onChange={(value) => typing.put(property, value)}
      onBlur={() => {
        setLeft(new Set([...left, property]));
        void typing.flush();
      }}
    />
      <ForField {...{ property, suggestions, description }} onUse={typing.putAll} />
    </div>
  );
  return (
    <Page
      title={say("description-title")}
      lead={<p>{say("description-lead")}</p>}
      actions={
        <>
          <Button kind="primary" onPress={() => void goOn()}>
            {say("description-continue")}
          </Button>
          <SavedLine saving={typing.saving} at={saved} />
        </>
      }
    >
      {tried > 0 && errors.length > 0 ? <Summary key={tried} errors={errors} /> : null}
      {typing.failure ? <FailureBox failure={typing.failure} onAgain={() => void typing.flush()} aside /> : null}
      <UseAll suggestions={suggestions} onUse={typing.putAll} />
      <div className={styles.fields}>
        {SIX.map(field)}
        <details open={MORE.some((property) => errorOf(property)) || undefined}>
          <summary className={styles.more}>{say("description-more")}</summary>
          <div className={styles.fields}>{MORE.map(field)}</div>
        </details>
      </div>
    </Page>
  );
}

/** Where a licence is typed as an address, the error stands there. */
function toField(property: Property): void {
  const id = `field-${property}`;
  (document.getElementById(`${id}-address`) ?? document.getElementById(id))?.focus();
}

/** The errors at the top, each leading to its field. */
function Summary({ errors }: { errors: { property: Property; error: string }[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} role="alert" tabIndex={-1} className={styles.summary}>
      <h2 className={styles.heading}>{say("description-summary", { count: errors.length })}</h2>
      <ul role="list" className={styles.errors}>
        {errors.map(({ property, error }) => (
          <li key={property}>
            <a
              href={`#field-${property}`}
              onClick={(event) => {
                event.preventDefault();
                toField(property);
              }}
            >
              {error}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function SavedLine({ saving, at }: { saving: Saving; at: string }) {
  const words = saving === "kept" ? say("description-kept", { at: clock(at) }) : say(`description-${saving}`);
  return (
    <span role="status" className={styles.saved}>
      {words}
    </span>
  );
}
