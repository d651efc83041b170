// Check your answers: everything that will be public, then the signature.
import { FailurePage } from "../../parts/FailureBox";
import { Page } from "../../parts/Page";
import { Waiting } from "../../parts/Waiting";
import { useAnswer } from "../../wire";
import { say } from "../../words/words";
import { Answers } from "./Answers";
import { Sent } from "./Sent";

export function SendPage({ draft }: { draft: string }) {
  const detail = useAnswer("draft", { draft });
  const table = useAnswer("table", { draft });
  const description = useAnswer("description", { draft });
  const open = detail.data?.may.change ?? false;
  const preview = useAnswer("preview", { draft }, { when: open });
  const failure = detail.failure ?? table.failure ?? description.failure ?? preview.failure;
  const again = () => [detail, table, description, preview].forEach((one) => one.failure && one.again());
  if (failure) return <FailurePage failure={failure} onAgain={again} />;
  if (detail.data && !open) return <Sent draft={detail.data} />;
  if (!detail.data || !table.data || !description.data || !preview.data) {
    const job = preview.job.state === "running" ? preview.job : table.job;
    const stop = preview.job.state === "running" ? preview.stop : table.stop;
    return (
      <Page title={say("send-title")}>
        <Waiting job={job} title={say("preview-loading")} onStop={stop} />
      </Page>
    );
  }
  return (
    <Answers
      draft={detail.data}
      table={table.data}
      description={description.data}
      files={preview.data.files}
    />
  );
}
