// A field to type in: label above, hint below it, the error in words beside it.
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField as AriaTextField,
} from "react-aria-components";
import styles from "./Field.module.css";
import { Sign } from "./Sign";

export interface TextFieldProps {
  label: string;
  hint?: string | undefined;
  /** What is wrong, in the same words as in the summary. */
  error?: string | undefined;
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  /** More than one line. */
  lines?: number;
  type?: "text" | "password" | "email" | "url" | "search";
  isRequired?: boolean;
  isDisabled?: boolean;
  autoFocus?: boolean;
  autoComplete?: string;
  id?: string;
  name?: string;
}

export function TextField(props: TextFieldProps) {
  const { label, hint, error, lines, id, autoComplete, ...rest } = props;
  const given = id ? { id } : {};
  return (
    <AriaTextField {...rest} validationBehavior="aria" isInvalid={!!error} className={styles.field!}>
      <Label className={styles.label!}>{label}</Label>
      {hint ? (
        <Text slot="description" className={styles.hint!}>
          {hint}
        </Text>
      ) : null}
      <FieldError className={styles.error!}>
        <Sign name="alert" /> {error}
      </FieldError>
      {lines && lines > 1 ? (
        <TextArea {...given} rows={lines} className={styles.input!} />
      ) : (
        <Input {...given} className={styles.input!} autoComplete={autoComplete ?? "off"} />
      )}
    </AriaTextField>
  );
}
