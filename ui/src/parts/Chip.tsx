// A state as a word, a sign and a colour, in that order of importance.
import type { ReactNode } from "react";
import type { DraftStateName } from "../wire";
import { say } from "../words/words";
import styles from "./Chip.module.css";
import { Sign, type SignName } from "./Sign";

export type Tone = "ok" | "warn" | "bad" | "wait" | "plain";

interface ChipProps {
  tone: Tone;
  sign?: SignName;
  children: ReactNode;
}

export function Chip({ tone, sign, children }: ChipProps) {
  return (
    <span className={`${styles.chip} ${styles[tone]}`}>
      {sign ? <Sign name={sign} /> : null}
      <span>{children}</span>
    </span>
  );
}

const STATES: Record<DraftStateName, { tone: Tone; sign: SignName }> = {
  draft: { tone: "plain", sign: "pen" },
  submitted: { tone: "wait", sign: "clock" },
  returned: { tone: "bad", sign: "back" },
  approved: { tone: "ok", sign: "check" },
  publishing: { tone: "warn", sign: "waiting" },
  published: { tone: "ok", sign: "check" },
};

/** Where a draft stands: the same word everywhere. */
export function StateChip({ state, children }: { state: DraftStateName; children?: ReactNode }) {
  const { tone, sign } = STATES[state];
  return (
    <Chip tone={tone} sign={sign}>
      {children ?? say(`chip-${state}`)}
    </Chip>
  );
}
