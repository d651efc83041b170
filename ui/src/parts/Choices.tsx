// One of a few, each with room for a word of explanation; and a single yes or no.
import { Checkbox, Label, Radio, RadioGroup, Text } from "react-aria-components";
import styles from "./Field.module.css";
import type { Option } from "./SelectField";
import { Sign } from "./Sign";

interface ChoicesProps {
  label: string;
  hint?: string | undefined;
  value: string;
  options: readonly Option[];
  onChange: (id: string) => void;
}

export function Choices({ label, hint, value, options, onChange }: ChoicesProps) {
  return (
    <RadioGroup value={value || null} onChange={onChange} className={styles.choices!}>
      <Label className={styles.label!}>{label}</Label>
      {hint ? (
        <Text slot="description" className={styles.hint!}>
          {hint}
        </Text>
      ) : null}
      {options.map((option) => (
        <Radio key={option.id} value={option.id} className={styles.choice!}>
          <span className={styles.round} />
          <span>
            {option.label}
            {option.hint ? <span className={styles.more}>{option.hint}</span> : null}
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}

interface CheckProps {
  label: string;
  hint?: string | undefined;
  isSelected: boolean;
  onChange: (selected: boolean) => void;
}

export function Check({ label, hint, isSelected, onChange }: CheckProps) {
  return (
    <Checkbox isSelected={isSelected} onChange={onChange} className={styles.check!}>
      <span className={styles.box}>{isSelected ? <Sign name="check" /> : null}</span>
      <span>
        {label}
        {hint ? <span className={styles.more}>{hint}</span> : null}
      </span>
    </Checkbox>
  );
}
