// The signs beside words: drawn, so that no typeface has to hold them; never read aloud.
import styles from "./Sign.module.css";

/** Each as paths in a square of 16. */
const SIGNS = {
  check: "M3 8.5 6.5 12 13 4.5",
  clock: "M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2M8 4.8V8l2.4 1.6",
  back: "M6 3 2.5 6.5 6 10M2.5 6.5H10a3.5 3.5 0 0 1 0 7H7",
  waiting: "M5 13V3M5 3 2.5 5.5M5 3l2.5 2.5M11 3v10M11 13l-2.5-2.5M11 13l2.5-2.5",
  pen: "M3 13l.8-3.2L10.5 3.1l2.4 2.4L6.2 12.2zM9.2 4.4l2.4 2.4",
  warning: "M8 2.5 14.5 13.5H1.5zM8 6.5V10M8 11.6v.4",
  alert: "M8 3v6.5M8 12v.6",
  info: "M8 7v5.5M8 4v.6",
  cross: "M4 4l8 8M12 4l-8 8",
  dot: "M8 6.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3",
  lock: "M4 7.5h8V13.5H4zM5.5 7.5V5.5a2.5 2.5 0 0 1 5 0v2",
  table: "M2.5 2.5h11v11h-11zM2.5 6h11M2.5 9.7h11M6.2 6v7.5",
  person: "M8 2.5a2.7 2.7 0 1 0 0 5.4 2.7 2.7 0 0 0 0-5.4M2.8 14a5.2 5.2 0 0 1 10.4 0",
  search: "M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9M10.5 10.5 14 14",
  next: "M6 3l5 5-5 5",
  folder: "M2 4h4l1.5 2H14v7H2z",
} as const;

export type SignName = keyof typeof SIGNS;

export function Sign({ name }: { name: SignName }) {
  return (
    <svg className={styles.sign} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={SIGNS[name]} />
    </svg>
  );
}
