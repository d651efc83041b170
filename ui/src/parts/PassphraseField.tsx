// A person's own passphrase: hidden, and shown on request.
import { useState } from "react";
import { say } from "../words/words";
import { Button } from "./Button";
import styles from "./PassphraseField.module.css";
import { TextField } from "./TextField";

/** How short a new one may be: long enough that it is not guessed at a desk. */
export const SHORTEST = 8;

interface PassphraseFieldProps {
  /** Whose it is; nothing for a new one. */
  person?: string;
  label?: string;
  hint?: string | undefined;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  isNew?: boolean;
  autoFocus?: boolean;
}

export function PassphraseField(props: PassphraseFieldProps) {
  const { person, label, hint, value, onChange, error, isNew = false, autoFocus = false } = props;
  const [shown, setShown] = useState(false);
  const name = label ?? (person ? say("passphrase-of", { person }) : say("passphrase"));
  return (
    <div className={styles.passphrase}>
      <TextField
        label={name}
        hint={hint}
        error={error}
        value={value}
        onChange={onChange}
        type={shown ? "text" : "password"}
        autoComplete={isNew ? "new-password" : "current-password"}
        autoFocus={autoFocus}
      />
      <Button kind="quiet" onPress={() => setShown(!shown)}>
        {say(shown ? "passphrase-hide" : "passphrase-show")}
      </Button>
    </div>
  );
}
