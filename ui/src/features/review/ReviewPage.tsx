// What becomes public, against what is public now; and the second person's decision.
import { useState } from "react";
import { Button } from "../../parts/Button";
import { Card, Part } from "../../parts/Card";
import { Facts } from "../../parts/Facts";
import { FailurePage } from "../../parts/FailureBox";
import { Findings } from "../../parts/Findings";
import { Files } from "../../parts/Files";
import { Frame } from "../../parts/Frame";
import { Page } from "../../parts/Page";
import { WaitingPage } from "../../parts/Waiting";
import { useAnswer, type DraftDetail, type Review } from "../../wire";
import { date, moment } from "../../words/form";
import { say, sayMaybe } from "../../words/words";
import { ChangedCells, ChangeLines } from "./Changes";
import { Decision } from "./Decision";
import { Decided } from "./Decided";

export function ReviewPage({ draft }: { draft: string }) {
  const detail = useAnswer("draft", { draft });
  const waiting = detail.data?.state === "submitted";
  const review = useAnswer("review", { draft }, { when: waiting });
  if (detail.data && !waiting) return <Decided draft={detail.data} />;
  const failure = review.failure ?? detail.failure;
  if (failure) return <FailurePage failure={failure} onAgain={review.again} />;
  if (!review.data || !detail.data)
    return <WaitingPage job={review.job} title={say("review-loading")} onStop={review.stop} />;
  return <Ready draft={detail.data} review={review.data} />;
}

function Ready({ draft, review }: { draft: DraftDetail; review: Review }) {
  const { changes, since } = review;
  const authors = review.authors.join(", ");
  const lead = since
    ? say("review-lead-changes", { date: date(since), authors })
    : say("review-lead-first", { authors });
  return (
    <Page title={say(since ? "review-title-changes" : "review-title-first")} lead={<p>{lead}</p>}>
      <ChangeLines changes={changes} described={described(review)} />
      <Part title={say("send-checks")}>
        <Findings findings={review.findings} clean={say("review-clean")} />
      </Part>
      <Files files={review.files} caption={say("review-files")} />
      {changes.map((table, n) => (
        <ChangedCells key={n} table={table} />
      ))}
      <Metadata review={review} />
      <PublicPage address={review.address} />
      <Decision draft={draft} review={review} />
      <p>{say("review-sent", { authors, at: moment(review.sent) })}</p>
    </Page>
  );
}

/** What of the description is another than in public. */
function described(review: Review): string[] {
  const lines = review.metadata.filter((line) => line.before !== null);
  return lines.map((line) => say(`property-${line.property}`));
}

function worded(property: string, value: string): string {
  if (property === "frequency") return sayMaybe(`frequency-${value.replaceAll("_", "-")}`) ?? value;
  return value;
}

function Metadata({ review }: { review: Review }) {
  return (
    <Part title={say("step-description")}>
      <Card>
        <Facts
          items={review.metadata.map((line) => ({
            term: say(`property-${line.property}`),
            value:
              line.before === null ? (
                worded(line.property, line.value)
              ) : (
                <>
                  <del>{worded(line.property, line.before)}</del>{" "}
                  <ins>{worded(line.property, line.value)}</ins>
                </>
              ),
          }))}
        />
      </Card>
    </Part>
  );
}

function PublicPage({ address }: { address: string }) {
  const [shown, setShown] = useState(false);
  return (
    <Part title={say("preview-page")}>
      <p>
        <Button onPress={() => setShown(!shown)}>{say(shown ? "review-hide-page" : "review-show-page")}</Button>
      </p>
      {shown ? <Frame address={address} title={say("preview-frame")} width="wide" /> : null}
    </Part>
  );
}
