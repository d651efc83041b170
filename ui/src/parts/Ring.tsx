// How far something is, as a ring: filled when done, thick when it is its turn.
import styles from "./Ring.module.css";
import { Sign } from "./Sign";

export type RingState = "done" | "now" | "todo" | "problem" | "locked" | "failed" | "unknown";

export function Ring({ state }: { state: RingState }) {
  return (
    <span className={`${styles.ring} ${styles[state] ?? ""}`}>
      {state === "done" ? <Sign name="check" /> : null}
      {state === "problem" || state === "failed" ? <Sign name="alert" /> : null}
    </span>
  );
}
