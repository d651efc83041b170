// A field to choose one of a list in.
import {
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select,
  SelectValue,
  Text,
} from "react-aria-components";
import styles from "./Field.module.css";
import { Sign } from "./Sign";

export interface Option {
  id: string;
  label: string;
  hint?: string | undefined;
}

interface SelectFieldProps {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  value: string;
  options: readonly Option[];
  onChange: (id: string) => void;
  onBlur?: () => void;
  placeholder?: string;
  isDisabled?: boolean;
  id?: string;
}

export function SelectField(props: SelectFieldProps) {
  const { label, hint, error, value, options, onChange, placeholder, id, ...rest } = props;
  return (
    <Select
      {...rest}
      value={value || null}
      onChange={(key) => onChange(String(key ?? ""))}
      isInvalid={!!error}
      validationBehavior="aria"
      className={styles.field!}
      {...(placeholder ? { placeholder } : {})}
    >
      <Label className={styles.label!}>{label}</Label>
      {hint ? (
        <Text slot="description" className={styles.hint!}>
          {hint}
        </Text>
      ) : null}
      <FieldError className={styles.error!}>
        <Sign name="alert" /> {error}
      </FieldError>
      <Button className={styles.chosen!} {...(id ? { id } : {})}>
        <SelectValue />
        <span className={styles.arrow}>
          <Sign name="next" />
        </span>
      </Button>
      <Popover className={styles.list!}>
        <ListBox items={options}>
          {(option) => (
            <ListBoxItem id={option.id} textValue={option.label} className={styles.option!}>
              <Text slot="label">{option.label}</Text>
              {option.hint ? (
                <Text slot="description" className={styles.more!}>
                  {option.hint}
                </Text>
              ) : null}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}
