// Everything that happened to a draft, and the way back to any point of it.
import { Button } from "../../parts/Button";
import { Row, Rows } from "../../parts/Card";
import { FailureBox, FailurePage } from "../../parts/FailureBox";
import { LinkTo } from "../../parts/LinkTo";
import { Page } from "../../parts/Page";
import { WaitingPage } from "../../parts/Waiting";
import { useAct, useAnswer } from "../../wire";
import { moment } from "../../words/form";
import { say, sayIt } from "../../words/words";

export function HistoryPage({ draft }: { draft: string }) {
  const history = useAnswer("history", { draft });
  const back = useAct("go_back");
  if (history.failure) return <FailurePage failure={history.failure} onAgain={history.again} />;
  if (!history.data) return <WaitingPage job={history.job} title={say("draft-loading")} />;
  const events = [...history.data].reverse();
  return (
    <Page
      title={say("history-title")}
      lead={<p>{say("history-lead")}</p>}
      actions={
        <LinkTo to={`/draft/${draft}`} look="button">
          {say("table-back")}
        </LinkTo>
      }
    >
      {back.failure ? <FailureBox failure={back.failure} /> : null}
      <p role="status">{back.state === "done" ? say("history-back-done") : ""}</p>
      <Rows label={say("history-title")}>
        {events.map((event, n) => (
          <Row
            key={event.event}
            title={sayIt(event.what)}
            more={say("history-by", { name: event.by, at: moment(event.at) })}
            end={
              event.back && n > 0 ? (
                <Button
                  label={say("history-back-to", { what: sayIt(event.what), at: moment(event.at) })}
                  onPress={() => void back.act({ draft, event: event.event })}
                >
                  {say("history-back")}
                </Button>
              ) : null
            }
          />
        ))}
      </Rows>
    </Page>
  );
}
