// Publishing: where to, what will be done, how far it is, and the receipt.
import { useEffect, useRef, useState } from "react";
import { FailurePage } from "../../parts/FailureBox";
import { LinkTo } from "../../parts/LinkTo";
import { Page } from "../../parts/Page";
import { StateChip } from "../../parts/Chip";
import { WaitingPage } from "../../parts/Waiting";
import { useAct, useAnswer, type DraftDetail, type Publication } from "../../wire";
import { say, sayIt } from "../../words/words";
import { OnItsWay } from "./OnItsWay";
import { Earlier, Receipts } from "./Receipts";
import { Stopped } from "./Stopped";
import { WhereTo } from "./WhereTo";

export function PublicationPage({ draft }: { draft: string }) {
  const detail = useAnswer("draft", { draft });
  const job = useAct("publish", `publish:${draft}`);
  // After a reload the work may go on in Rust without a page that began it.
  const [polled, setPolled] = usePolled();
  const publication = useAnswer("publication", { draft }, { every: polled ? 500 : false });
  const elsewhere = publication.data?.running === true && job.state !== "running";
  // The journal tells the portal's name and what earlier plans did.
  setPolled(elsewhere || job.state === "running");
  useFresh(`${polled} ${publication.data?.unfinished ?? ""}`, detail.again);
  const failure = publication.failure ?? detail.failure;
  if (failure) return <FailurePage failure={failure} onAgain={publication.again} />;
  if (!publication.data || !detail.data)
    return <WaitingPage job={publication.job} title={say("publication-loading")} />;
  return <Stage draft={detail.data} publication={publication.data} job={job} elsewhere={elsewhere} />;
}

interface StageProps {
  draft: DraftDetail;
  publication: Publication;
  job: ReturnType<typeof useAct<"publish">>;
  elsewhere: boolean;
}

function Stage({ draft, publication, job, elsewhere }: StageProps) {
  if (job.state === "running" || elsewhere)
    return <OnItsWay draft={draft} publication={publication} job={job} elsewhere={elsewhere} />;
  if (!draft.may.publish && publication.receipts.length === 0) return <NotYet draft={draft} publication={publication} />;
  if (draft.state === "publishing" && publication.unfinished)
    return <Stopped draft={draft} publication={publication} job={job} portal={publication.unfinished} />;
  if (publication.receipts.length > 0 && draft.state === "published")
    return <Receipts draft={draft} publication={publication} job={job} />;
  if (!draft.may.publish) return <NotYet draft={draft} publication={publication} />;
  return <WhereTo draft={draft} publication={publication} job={job} />;
}

function NotYet({ draft, publication }: { draft: DraftDetail; publication: Publication }) {
  const approval = draft.steps.find((step) => step.step === "approval");
  return (
    <Page
      title={say("publication-not-yet")}
      lead={<StateChip state={draft.state} />}
      actions={
        <LinkTo to={`/draft/${draft.draft}`} look="primary">
          {say("table-back")}
        </LinkTo>
      }
    >
      <p>{say("publication-not-yet.what")}</p>
      {approval ? <p>{sayIt(approval.evidence)}</p> : null}
      <Earlier draft={draft.draft} receipts={publication.receipts} />
    </Page>
  );
}

/** Whether to ask again and again; set while drawing, so that one answer decides about the next. */
function usePolled(): [boolean, (now: boolean) => void] {
  const [polled, setPolled] = useState(false);
  return [polled, (now) => now !== polled && setPolled(now)];
}

/** Asks again when publishing began or ended: no act of this page may have done it. */
function useFresh(stage: string, again: () => void) {
  const last = useRef<string | null>(null);
  useEffect(() => {
    if (last.current !== null && last.current !== stage) again();
    last.current = stage;
  }, [stage, again]);
}
