// One quiet line: what the draft holds, when it was saved, what is going out, and the line.
import { useEffect, useState } from "react";
import { useAnswer, type DraftDetail } from "../wire";
import { clock, isToday, moment } from "../words/form";
import { say, sayIt } from "../words/words";
import styles from "./Foot.module.css";

export function Foot({ draft }: { draft: DraftDetail | null }) {
  const running = useAnswer("running", {}, { every: 2000 });
  const online = useOnline();
  const publishing = (running.data ?? []).filter((job) => job.command === "publish").length;
  return (
    <footer className={styles.foot}>
      {draft ? <Held draft={draft} /> : <span>{say("shell-kept")}</span>}
      <span className={styles.gap} />
      {publishing > 0 ? <span>{say("shell-publishing", { count: publishing })}</span> : null}
      <span className={online ? "" : styles.first}>{say(online ? "shell-online" : "shell-offline")}</span>
    </footer>
  );
}

/** What the draft holds and since when it is safe. */
function Held({ draft }: { draft: DraftDetail }) {
  const table = draft.steps.find((step) => step.step === "table" && step.state === "done");
  const saved = isToday(draft.saved)
    ? say("shell-saved", { at: clock(draft.saved) })
    : say("shell-saved-on", { at: moment(draft.saved) });
  return (
    <>
      {draft.practice ? <span className={styles.first}>{say("shell-practice")}</span> : null}
      {table ? <span className={styles.first}>{sayIt(table.evidence)}</span> : null}
      <span>{saved}</span>
    </>
  );
}

function useOnline(): boolean {
  const [online, setOnline] = useState(navigator.onLine);
  useEffect(() => {
    const look = () => setOnline(navigator.onLine);
    window.addEventListener("online", look);
    window.addEventListener("offline", look);
    return () => {
      window.removeEventListener("online", look);
      window.removeEventListener("offline", look);
    };
  }, []);
  return online;
}
