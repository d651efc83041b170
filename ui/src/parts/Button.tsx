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

export function Button({ kind = "plain", busy = false, label, children, ...rest }: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      {...(label ? { "aria-label": label } : {})}
      isPending={busy}
      className={`${styles.button} ${styles[kind]}`}
    >
      {children}
    </AriaButton>
  );
}
