// A form: sent by its button or by Enter, checked in our words and never by the browser's.
import type { ReactNode } from "react";
import styles from "./Form.module.css";

interface FormProps {
  onSubmit: () => void;
  /** Its own arrangement; one column where there is none. */
  className?: string | undefined;
  children: ReactNode;
}

export function Form({ onSubmit, className = styles.form, children }: FormProps) {
  return (
    <form
      noValidate
      className={className}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}

/** Buttons side by side, the first one first. With a label they are a group of their own. */
export function Acts({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <div className={styles.acts} {...(label ? { role: "group", "aria-label": label } : {})}>
      {children}
    </div>
  );
}
