// A publication that is going on: each action done, under way, or still to come.
import { useState } from "react";
import { Ask } from "../../parts/Ask";
import { Button } from "../../parts/Button";
import { Page } from "../../parts/Page";
import { Bar } from "../../parts/Waiting";
import { host, type DraftDetail, type Publication, type useAct } from "../../wire";
import { bytes, number } from "../../words/form";
import { say, sayMaybe } from "../../words/words";
import styles from "./Actions.module.css";
import { Actions } from "./Actions";
import { fromJournal, linesOf } from "./lines";

interface OnItsWayProps {
  draft: DraftDetail;
  publication: Publication;
  job: ReturnType<typeof useAct<"publish">>;
  elsewhere: boolean;
}

export function OnItsWay({ draft, publication, job, elsewhere }: OnItsWayProps) {
  const [asking, setAsking] = useState(false);
  const { journal, unfinished } = publication;
  const lines = elsewhere ? fromJournal(journal, true) : linesOf(journal, job);
  const stop = () => (elsewhere ? void stopElsewhere(draft.draft) : job.stop());
  const done = lines.filter((line) => line.state === "done").length;
  return (
    <Page
      title={unfinished ? say("publication-publishing", { portal: unfinished }) : say("publication-beginning")}
      lead={<p>{say("publication-publishing.what")}</p>}
      actions={
        <>
          <Button onPress={stop}>{say("publication-pause")}</Button>
          <Button kind="quiet" onPress={() => setAsking(true)}>
            {say("publication-cancel")}
          </Button>
        </>
      }
    >
      <p role="status" className={styles.status}>
        {say("publication-progress", { done, of: lines.length + 1 })}
      </p>
      <Actions lines={lines} now={<Now job={job} />} last={job.at?.stage === "read-back" ? "now" : "todo"} />
      <Ask
        title={say("publication-cancel-ask")}
        isOpen={asking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button
              kind="danger"
              onPress={() => {
                setAsking(false);
                stop();
              }}
            >
              {say("publication-cancel-yes")}
            </Button>
            <Button onPress={() => setAsking(false)}>{say("publication-cancel-no")}</Button>
          </>
        }
      >
        <p>{say("publication-cancel-what")}</p>
      </Ask>
    </Page>
  );
}

/** Work that another page began: it is found by its draft. */
async function stopElsewhere(draft: string): Promise<void> {
  const running = await host.call("running", {}, "stop-running", () => {});
  const job = running.find((one) => one.command === "publish" && one.draft === draft);
  if (job) await host.call("cancel", { call: job.call }, "stop-publish", () => {});
}

/** How far the action that is going on is. */
function Now({ job }: { job: OnItsWayProps["job"] }) {
  const { at } = job;
  if (!at || at.total === 0) return <Bar share={null} />;
  const rows = at.stage === "load";
  const form = rows ? number : bytes;
  const stage = sayMaybe(`stage-${at.stage}`) ?? "";
  return (
    <>
      <span>{say("waiting-of", { stage, done: form(at.done), total: form(at.total) })}</span>
      <Bar share={(at.done / at.total) * 100} />
    </>
  );
}
