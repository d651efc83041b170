// A draft that waits for no decision: what was decided, and where it goes on.
import { StateChip } from "../../parts/Chip";
import { LinkTo } from "../../parts/LinkTo";
import { Notice } from "../../parts/Notice";
import { Page } from "../../parts/Page";
import type { DraftDetail } from "../../wire";
import { say, sayIt } from "../../words/words";

export function Decided({ draft }: { draft: DraftDetail }) {
  const approval = draft.steps.find((step) => step.step === "approval");
  const base = `/draft/${draft.draft}`;
  const approved = draft.state !== "draft" && draft.state !== "returned";
  const next =
    draft.state === "returned"
      ? "review-next-returned"
      : draft.state === "approved"
        ? "review-next-approved"
        : null;
  return (
    <Page
      title={say(`review-state-${draft.state === "returned" ? "returned" : approved ? "approved" : "none"}`)}
      lead={<StateChip state={draft.state} />}
      actions={
        <>
          <LinkTo to={approved ? `${base}/publication` : base} look="primary">
            {say(approved ? "send-to-publication" : "table-back")}
          </LinkTo>
          <LinkTo to="/" look="button">
            {say("send-to-start")}
          </LinkTo>
        </>
      }
    >
      {approval ? <p>{sayIt(approval.evidence)}</p> : null}
      {next ? <p>{say(next, { authors: draft.authors.join(", ") })}</p> : null}
      {draft.returned ? (
        <Notice tone="warn" title={say("draft-returned", { name: draft.returned.by })}>
          <p>{draft.returned.reason}</p>
        </Notice>
      ) : null}
    </Page>
  );
}
