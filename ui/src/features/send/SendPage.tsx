// Check your answers: everything that will be public, then the signature.
import { FailurePage } from "../../parts/FailureBox";
import { Page } from "../../parts/Page";
import { Waiting } from "../../parts/Waiting";
import { useAnswer, useAnswers } from "../../wire";
import { say } from "../../words/words";
import { Answers } from "./Answers";
import { Sent } from "./Sent";

export function SendPage({ draft }: { draft: string }) {
  const detail = useAnswer("draft", { draft });
  const list = useAnswer("tables", { draft });
  const included = (list.data ?? []).filter((one) => one.table !== null);
  const shaped = useAnswers(
    "table",
    included.map((_, table) => ({ draft, table })),
  );
  const tables = shaped.data.filter((one) => one !== undefined);
  const description = useAnswer("description", { draft });
  const open = detail.data?.may.change ?? false;
  const preview = useAnswer("preview", { draft }, { when: open });
  const failure = detail.failure ?? list.failure ?? shaped.failure ?? description.failure ?? preview.failure;
  const again = () =>
    [detail, list, shaped, description, preview].forEach((one) => one.failure && one.again());
  if (failure) return <FailurePage failure={failure} onAgain={again} />;
  if (detail.data && !open) return <Sent draft={detail.data} />;
  const whole = tables.length > 0 && tables.length === included.length;
  if (!detail.data || !whole || !description.data || !preview.data) {
    const job = preview.job.state === "running" ? preview.job : list.job;
    const stop = preview.job.state === "running" ? preview.stop : list.stop;
    return (
      <Page title={say("send-title")}>
        <Waiting job={job} title={say("preview-loading")} onStop={stop} />
      </Page>
    );
  }
  return (
    <Answers
      draft={detail.data}
      tables={tables}
      links={included.flatMap((one) => one.findings)}
      description={description.data}
      files={preview.data.files}
    />
  );
}
