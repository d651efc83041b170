// Work that takes a while: nothing at first, then words and a bar, then a way out.
import { useEffect, useState } from "react";
import { ProgressBar } from "react-aria-components";
import type { Job } from "../wire";
import { number } from "../words/form";
import { say, sayMaybe } from "../words/words";
import { Button } from "./Button";
import { Page } from "./Page";
import styles from "./Waiting.module.css";

interface WaitingProps {
  job: Job;
  title: string;
  onStop?: (() => void) | undefined;
}

/** Before this nobody notices a wait; after this a person wants a way out. In milliseconds. */
const QUIET = 300;
const LONG = 1000;

export function Waiting({ job, title, onStop }: WaitingProps) {
  const age = useAge(job.began);
  if (age < QUIET) return <div className={styles.space} />;
  return (
    <div className={styles.waiting}>
      <p role="status" className={styles.title}>
        {title}
      </p>
      <HowFar job={job} title={title} />
      {onStop && age > LONG ? <Button onPress={onStop}>{say("waiting-stop")}</Button> : null}
    </div>
  );
}

/** The same where a whole page waits. */
export function WaitingPage({ job, title, onStop }: WaitingProps) {
  const age = useAge(job.began);
  if (age < QUIET) return <div className={styles.space} />;
  return (
    <Page title={title}>
      <div className={styles.waiting}>
        <HowFar job={job} title={title} />
        {onStop && age > LONG ? <Button onPress={onStop}>{say("waiting-stop")}</Button> : null}
      </div>
    </Page>
  );
}

/** A bar and the words of the stage. */
function HowFar({ job, title }: { job: Job; title: string }) {
  const stage = job.at ? sayMaybe(`stage-${job.at.stage}`) : undefined;
  const total = job.at?.total ?? 0;
  return (
    <>
      <ProgressBar
        aria-label={stage ?? title}
        isIndeterminate={total === 0}
        value={total ? ((job.at?.done ?? 0) / total) * 100 : 0}
        className={styles.progress!}
      >
        {({ percentage }) => <Bar share={total ? (percentage ?? 0) : null} />}
      </ProgressBar>
      <p className={styles.stage}>{stage ? stageWords(stage, job) : null}</p>
    </>
  );
}

/** A bar of percent, or one that only says that something happens. */
export function Bar({ share }: { share: number | null }) {
  return (
    <div className={styles.bar}>
      <div
        className={share === null ? styles.moving : styles.fill}
        style={share === null ? {} : { width: `${share}%` }}
      />
    </div>
  );
}

function stageWords(stage: string, job: Job): string {
  const { done = 0, total = 0 } = job.at ?? {};
  // Rows are counted for people; bytes only move the bar.
  if (job.at?.stage === "load" && total > 0)
    return say("waiting-of", { stage, done: number(done), total: number(total) });
  return total > 0 ? `${stage} · ${Math.round((done / total) * 100)} %` : stage;
}

/** Milliseconds since `began`, looked at when it matters. */
function useAge(began: number): number {
  const [age, setAge] = useState(() => performance.now() - began);
  useEffect(() => {
    const look = () => setAge(performance.now() - began);
    look();
    const timers = [QUIET + 20, LONG + 20].map((at) => setTimeout(look, at));
    return () => timers.forEach(clearTimeout);
  }, [began]);
  return age;
}
