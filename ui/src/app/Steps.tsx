// The steps of a draft with one line of evidence each; a menu on narrow windows.
import { useEffect, useState } from "react";
import { Ring } from "../parts/Ring";
import { Sign } from "../parts/Sign";
import { VisuallyHidden } from "../parts/VisuallyHidden";
import type { DraftDetail, StepView } from "../wire";
import { say, sayIt } from "../words/words";
import { placeOf } from "./places";
import { href } from "./route";
import styles from "./Steps.module.css";

/** Whether the page `here` belongs to a step. */
function isHere(step: StepView, here: string): boolean {
  if (step.step === "approval") return here === "send" || here === "review";
  return here === step.step;
}

export function Steps({ draft, here }: { draft: DraftDetail; here: string }) {
  const [open, setOpen] = useState(false);
  const current = draft.steps.find((step) => isHere(step, here));
  // Where one has gone the way there is not needed any more.
  useEffect(() => setOpen(false), [here]);
  return (
    <nav className={styles.steps} aria-label={say("shell-steps")}>
      <button
        type="button"
        className={styles.toggle}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <span>
          {current ? `${say("shell-steps")}: ${say(`step-${current.step}`)}` : say("shell-steps")}
        </span>
        <span className={open ? styles.up : styles.down}>
          <Sign name="next" />
        </span>
      </button>
      <p className={styles.title} aria-hidden="true">
        {say("shell-steps")}
      </p>
      <ol role="list" className={`${styles.list} ${open ? styles.open : ""}`}>
        {draft.steps.map((step) => (
          <StepLine key={step.step} draft={draft} step={step} current={step === current} />
        ))}
      </ol>
    </nav>
  );
}

interface StepLineProps {
  draft: DraftDetail;
  step: StepView;
  current: boolean;
}

function StepLine({ draft, step, current }: StepLineProps) {
  const words = (
    <>
      <Ring state={step.state} />
      <span className={styles.words}>
        <span className={styles.name}>{say(`step-${step.step}`)}</span>
        <VisuallyHidden>{say(`step-state-${step.state}`)}</VisuallyHidden>
        <span className={styles.evidence}>{sayIt(step.evidence)}</span>
      </span>
    </>
  );
  return (
    <li className={`${styles.step} ${current ? styles.current : ""}`}>
      {step.state === "locked" ? (
        <span className={styles.link}>{words}</span>
      ) : (
        <a className={styles.link} href={href(placeOf(draft, step.step))} aria-current={current ? "step" : undefined}>
          {words}
        </a>
      )}
    </li>
  );
}
