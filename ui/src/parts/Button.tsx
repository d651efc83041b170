// A button, named by what happens.
import type { ReactNode } from "react";
import { Button as AriaButton } from "react-aria-components";
import styles from "./Button.module.css";

export type ButtonKind = "primary" | "plain" | "quiet" | "danger";

interface ButtonProps {
  /** One primary a page. */
  kind?: ButtonKind;
  onPress?: () => void;
  /** Whether what it began is still going on; it takes no second press then. */
  busy?: boolean;
  isDisabled?: boolean;
  type?: "button" | "submit";
  /** Its name where the visible words do not suffice. */
  label?: string;
  id?: string;
  autoFocus?: boolean;
  children: ReactNode;
}

export function Button(props: ButtonProps) {
  const { kind = "plain", busy = false, label, children, onPress, type = "button", ...rest } = props;
  // A busy button keeps the focus and takes no second press. React Aria's own pending state leaves
  // an image without a name behind, which readers stumble over.
  const acts = busy ? { type: "button" as const } : { type, ...(onPress ? { onPress } : {}) };
  return (
    <AriaButton
      {...rest}
      {...acts}
      {...(label ? { "aria-label": label } : {})}
      className={`${styles.button} ${styles[kind] ?? ""} ${busy ? styles.busy : ""}`}
    >
      {children}
    </AriaButton>
  );
}
