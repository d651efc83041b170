// The first page: what waits for you, and the place for a new file.
import { useState } from "react";
import { Empty } from "../../parts/Notice";
import { FailurePage } from "../../parts/FailureBox";
import { Page } from "../../parts/Page";
import { Part, Rows } from "../../parts/Card";
import { TextField } from "../../parts/TextField";
import { WaitingPage } from "../../parts/Waiting";
import { useAnswer, type DraftList, type DraftRow } from "../../wire";
import { say } from "../../words/words";
import { DraftLine } from "./DraftLine";
import { DropTarget } from "./DropTarget";
import { dueThisMonth, fits, partOfDay } from "./list";

/** From so many datasets on there is a field to search in. */
const MANY = 8;

export function StartPage() {
  const hello = useAnswer("hello", {});
  const drafts = useAnswer("drafts", {});
  if (drafts.failure) return <FailurePage failure={drafts.failure} onAgain={drafts.again} />;
  if (!drafts.data) return <WaitingPage job={drafts.job} title={say("start-loading")} />;
  const name = hello.data?.person?.name.split(" ")[0] ?? "";
  return (
    <Page title={greeting(name)} lead={lead(drafts.data)}>
      <DropTarget />
      <Lists list={drafts.data} />
    </Page>
  );
}

function greeting(name: string): string {
  return say(`start-good-${partOfDay(new Date())}`, { name });
}

function lead(list: DraftList): string {
  return say("start-lead", { waiting: list.waiting.length, due: dueThisMonth(list, new Date()) });
}

function Lists({ list }: { list: DraftList }) {
  const [wanted, setWanted] = useState("");
  const all = list.waiting.length + list.others.length;
  if (all === 0) return <Empty title={say("start-empty")}>{say("start-empty.what")}</Empty>;
  const waiting = list.waiting.filter((row) => fits(row, wanted));
  const others = list.others.filter((row) => fits(row, wanted));
  return (
    <>
      {all > MANY ? (
        <TextField label={say("start-search")} type="search" value={wanted} onChange={setWanted} />
      ) : null}
      {waiting.length > 0 ? (
        <Part title={say("start-waiting")}>
          <Lines rows={waiting} />
        </Part>
      ) : null}
      {others.length > 0 ? (
        <Part title={say("start-others")}>
          <Lines rows={others} />
        </Part>
      ) : null}
      {waiting.length + others.length === 0 ? (
        <Empty title={say("start-none", { wanted })} />
      ) : null}
    </>
  );
}

function Lines({ rows }: { rows: readonly DraftRow[] }) {
  return (
    <Rows>
      {rows.map((row) => (
        <DraftLine key={row.draft} row={row} />
      ))}
    </Rows>
  );
}
