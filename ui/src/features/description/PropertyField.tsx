// The field of one property: typed, or chosen from a list.
import { useEffect, useState } from "react";
import { SelectField } from "../../parts/SelectField";
import { TextField } from "../../parts/TextField";
import type { Description } from "../../wire";
import { say } from "../../words/words";
import styles from "./DescriptionForm.module.css";
import { LONG_TITLE, type Property } from "./rules";
import { frequencyWords } from "./values";

interface PropertyFieldProps {
  property: Property;
  value: string;
  description: Description;
  error: string | undefined;
  onChange: (value: string) => void;
  onBlur: () => void;
}

export function PropertyField(props: PropertyFieldProps) {
  const { property, value, description, error, onChange, onBlur } = props;
  const label = say(`property-${property}`);
  const hint = say(`description-hint-${property}`, { name: description.identifier });
  const id = `field-${property}`;
  if (property === "frequency")
    return (
      <SelectField
        {...{ id, label, hint, error, value, onChange }}
        placeholder={say("description-choose")}
        options={description.frequencies.map((name) => ({ id: name, label: frequencyWords(name) }))}
      />
    );
  if (property === "license") return <LicenseField {...props} {...{ id, label, hint }} />;
  const long = property === "title" && value.length > LONG_TITLE;
  return (
    <div className={styles.pair}>
      <TextField
        {...{ id, label, hint, error, value, onChange, onBlur }}
        lines={property === "description" ? 5 : 1}
      />
      {long ? (
        <p className={styles.count}>{say("description-long", { count: value.length, most: LONG_TITLE })}</p>
      ) : null}
    </div>
  );
}

/** What the list calls a licence that is not on it. */
const OTHER = "other";

function LicenseField(props: PropertyFieldProps & { id: string; label: string; hint: string }) {
  const { id, label, hint, value, description, error, onChange, onBlur } = props;
  const known = description.licenses.some((license) => license.id === value);
  const address = `${id}-address`;
  const [other, setOther] = useState(value !== "" && !known);
  // An address that turns out to be on the list is shown there, but never under the fingers.
  useEffect(() => {
    if (value !== "" && !known) setOther(true);
    else if (known && document.activeElement?.id !== address) setOther(false);
  }, [known, value, address]);
  const options = [
    ...description.licenses.map((license) => ({ id: license.id, label: license.name })),
    { id: OTHER, label: say("description-other-license") },
  ];
  return (
    <div className={styles.pair}>
      <SelectField
        {...{ id, label, hint }}
        error={other ? undefined : error}
        value={other ? OTHER : value}
        placeholder={say("description-choose")}
        options={options}
        onChange={(chosen) => {
          setOther(chosen === OTHER);
          onChange(chosen === OTHER ? (known ? "" : value) : chosen);
        }}
      />
      {other ? (
        <TextField
          id={address}
          label={say("description-license-address")}
          hint={say("description-license-address.hint")}
          error={error}
          value={value}
          onChange={onChange}
          onBlur={() => {
            if (known) setOther(false);
            onBlur();
          }}
          type="url"
        />
      ) : null}
    </div>
  );
}
