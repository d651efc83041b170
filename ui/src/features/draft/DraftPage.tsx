// The draft as a task list: six steps, each with its state and one line of evidence.
import { placeOf } from "../../app/places";
import { Button } from "../../parts/Button";
import { Rows, Row } from "../../parts/Card";
import { Chip, StateChip, type Tone } from "../../parts/Chip";
import { FailureBox, FailurePage } from "../../parts/FailureBox";
import { LinkTo } from "../../parts/LinkTo";
import { Notice } from "../../parts/Notice";
import { Page } from "../../parts/Page";
import type { SignName } from "../../parts/Sign";
import { WaitingPage } from "../../parts/Waiting";
import { useAct, useAnswer, type DraftDetail, type StepState } from "../../wire";
import { moment } from "../../words/form";
import { say, sayIt } from "../../words/words";

const STATES: Record<StepState, { tone: Tone; sign: SignName }> = {
  done: { tone: "ok", sign: "check" },
  now: { tone: "wait", sign: "next" },
  todo: { tone: "plain", sign: "dot" },
  problem: { tone: "bad", sign: "alert" },
  locked: { tone: "plain", sign: "lock" },
};

export function DraftPage({ draft }: { draft: string }) {
  const detail = useAnswer("draft", { draft });
  if (detail.failure) return <FailurePage failure={detail.failure} onAgain={detail.again} />;
  if (!detail.data) return <WaitingPage job={detail.job} title={say("draft-loading")} onStop={detail.stop} />;
  return <Ready draft={detail.data} />;
}

function Ready({ draft }: { draft: DraftDetail }) {
  const reopen = useAct("reopen");
  const next =
    draft.steps.find((step) => step.state === "problem") ??
    draft.steps.find((step) => step.state === "now") ??
    draft.steps.find((step) => step.state === "todo");
  return (
    <Page
      title={draft.title ?? draft.file.name}
      lead={<Lead draft={draft} />}
      actions={
        <>
          {next ? (
            <LinkTo to={placeOf(draft, next.step)} look="primary">
              {say("draft-go-on", { step: say(`step-${next.step}`) })}
            </LinkTo>
          ) : null}
          {draft.may.withdraw ? (
            <Button onPress={() => void reopen.act({ draft: draft.draft })}>{say("send-withdraw")}</Button>
          ) : null}
          {draft.may.reopen ? (
            <Button onPress={() => void reopen.act({ draft: draft.draft })}>{say("receipt-next")}</Button>
          ) : null}
          <LinkTo to={`/draft/${draft.draft}/history`}>{say("draft-history")}</LinkTo>
        </>
      }
    >
      {reopen.failure ? <FailureBox failure={reopen.failure} /> : null}
      <Returned draft={draft} />
      <Rows label={say("shell-steps")}>
        {draft.steps.map((step) => (
          <Row
            key={step.step}
            {...(step.state === "locked" ? {} : { to: placeOf(draft, step.step) })}
            title={say(`step-${step.step}`)}
            more={sayIt(step.evidence)}
            end={<Chip {...STATES[step.state]}>{say(`draft-step-${step.state}`)}</Chip>}
          />
        ))}
      </Rows>
    </Page>
  );
}

function Lead({ draft }: { draft: DraftDetail }) {
  return (
    <p>
      <StateChip state={draft.state} />{" "}
      {draft.practice ? <Chip tone="plain">{say("start-practice-chip")}</Chip> : null}{" "}
      {say("draft-authors", { names: draft.authors.join(", ") })}
    </p>
  );
}

function Returned({ draft }: { draft: DraftDetail }) {
  const { returned } = draft;
  if (!returned) return null;
  const { about } = returned;
  return (
    <Notice
      tone="bad"
      title={say("draft-returned", { name: returned.by })}
      actions={
        about ? (
          <LinkTo to={placeOf(draft, about)}>{say("draft-go-on", { step: say(`step-${about}`) })}</LinkTo>
        ) : null
      }
    >
      <blockquote>{returned.reason}</blockquote>
      <p>{moment(returned.at)}</p>
    </Notice>
  );
}
