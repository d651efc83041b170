// A line to type in a terminal, as text that can be selected whole.
import styles from "./Command.module.css";

export function Command({ children }: { children: string }) {
  return (
    <code className={styles.command} translate="no">
      {children}
    </code>
  );
}
