// A publication that was stopped, or that the line or the portal cut off: honest, and safe here.
import { go } from "../../app/route";
import { Button } from "../../parts/Button";
import { StateChip } from "../../parts/Chip";
import { FailureBox } from "../../parts/FailureBox";
import { Notice } from "../../parts/Notice";
import { Page } from "../../parts/Page";
import { useAct, type DraftDetail, type Publication } from "../../wire";
import { say } from "../../words/words";
import { Actions } from "./Actions";
import { fromJournal } from "./lines";
import { Token } from "../../parts/Token";
import { Trouble } from "./Trouble";
import { isOutside } from "./trouble";

interface StoppedProps {
  draft: DraftDetail;
  publication: Publication;
  job: ReturnType<typeof useAct<"publish">>;
  portal: string;
}

export function Stopped({ draft, publication, job, portal }: StoppedProps) {
  const reopen = useAct("reopen");
  const missing = publication.portals.find((one) => one.portal === portal)?.token_missing ?? false;
  const refused = job.failure?.code === "token_refused";
  const again = () => void job.act({ draft: draft.draft, portal });
  const open = async () => {
    if (!(await reopen.act({ draft: draft.draft }))) return;
    job.forget();
    go(`/draft/${draft.draft}`);
  };
  return (
    <Page
      title={say("publication-stopped", { portal })}
      lead={
        <p>
          <StateChip state="publishing" /> {say("publication-stopped.what")}
        </p>
      }
      actions={
        <>
          <Button kind="primary" onPress={again}>
            {say("publication-go-on")}
          </Button>
          {draft.may.reopen ? (
            <Button kind="quiet" onPress={() => void open()}>
              {say("publication-reopen")}
            </Button>
          ) : null}
        </>
      }
    >
      {job.failure ? <Trouble failure={job.failure} /> : null}
      {reopen.failure ? <FailureBox failure={reopen.failure} /> : null}
      {missing || refused ? <Token portal={portal} onKept={job.forget} /> : null}
      {job.failure && isOutside(job.failure.code) ? (
        <p>{say("publication-safe.what")}</p>
      ) : (
        <Notice tone="wait" title={say("publication-safe")}>
          <p>{say("publication-safe.what")}</p>
        </Notice>
      )}
      {publication.journal.length > 0 ? (
        <Actions lines={fromJournal(publication.journal, false)} last="todo" />
      ) : null}
    </Page>
  );
}
