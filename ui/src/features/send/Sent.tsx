// After sending: who decides, what happens next, and the way to take it back.
import { Button } from "../../parts/Button";
import { Chip, StateChip } from "../../parts/Chip";
import { FailureBox } from "../../parts/FailureBox";
import { LinkTo } from "../../parts/LinkTo";
import { Notice } from "../../parts/Notice";
import { Page } from "../../parts/Page";
import { useAct, type DraftDetail } from "../../wire";
import { say, sayIt } from "../../words/words";
import { WhoDecides } from "./WhoDecides";

export function Sent({ draft }: { draft: DraftDetail }) {
  const reopen = useAct("reopen");
  const approval = draft.steps.find((step) => step.step === "approval");
  const waiting = draft.state === "submitted";
  return (
    <Page
      title={say(waiting ? "send-done" : "send-decided")}
      lead={
        <p>
          <StateChip state={draft.state} />{" "}
          {draft.practice ? <Chip tone="plain">{say("start-practice-chip")}</Chip> : null}
        </p>
      }
      actions={
        <>
          <LinkTo to={waiting ? "/" : `/draft/${draft.draft}/publication`} look="primary">
            {say(waiting ? "send-to-start" : "send-to-publication")}
          </LinkTo>
          {draft.may.decide ? (
            <LinkTo to={`/draft/${draft.draft}/review`} look="button">
              {say("send-review")}
            </LinkTo>
          ) : null}
          {draft.may.withdraw ? (
            <Button kind="quiet" onPress={() => void reopen.act({ draft: draft.draft })}>
              {say("send-withdraw")}
            </Button>
          ) : null}
        </>
      }
    >
      {reopen.failure ? <FailureBox failure={reopen.failure} /> : null}
      {approval ? <p>{sayIt(approval.evidence)}</p> : null}
      {waiting ? <WhoDecides authors={draft.authors} /> : null}
      {waiting ? (
        <Notice tone="wait" title={say("send-what-next")}>
          <p>{say("send-what-next.what")}</p>
        </Notice>
      ) : null}
    </Page>
  );
}
