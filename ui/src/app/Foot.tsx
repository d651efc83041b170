// One quiet line: what is going on, when it was saved, and that nothing leaves without approval.
import { useEffect, useState } from "react";
import { useAnswer, type DraftDetail } from "../wire";
import { clock } from "../words/form";
import { say } from "../words/words";
import styles from "./Foot.module.css";

export function Foot({ draft }: { draft: DraftDetail | null }) {
  const running = useAnswer("running", {}, { every: 2000 });
  const online = useOnline();
  const publishing = (running.data ?? []).filter((job) => job.command === "publish").length;
  return (
    <footer className={styles.foot}>
      <span className={styles.first}>
        {draft?.practice ? say("shell-practice") : say(online ? "shell-online" : "shell-offline")}
      </span>
      {publishing > 0 ? <span>{say("shell-publishing", { count: publishing })}</span> : null}
      <span className={styles.gap} />
      <span>{draft ? say("shell-saved", { at: clock(draft.saved) }) : say("shell-kept")}</span>
    </footer>
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
