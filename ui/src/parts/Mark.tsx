// The sign of Vitrina: a frame with two lines of a table in it.
import styles from "./Sign.module.css";

/** Decorative: the name stands beside it. */
export function Mark() {
  return (
    <svg
      className={styles.mark}
      viewBox="0 0 26 26"
      fill="none"
      stroke="currentColor"
      aria-hidden="true"
      focusable="false"
    >
      <rect x="1" y="1" width="24" height="24" rx="2.5" strokeWidth="2" />
      <path d="M6 7h14M6 19h14" strokeWidth="2" />
    </svg>
  );
}
