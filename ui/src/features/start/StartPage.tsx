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
  const hour = new Date().getHours();
  const part = hour < 5 ? "evening" : hour < 12 ? "morning" : hour < 19 ? "afternoon" : "evening";
  return say(`start-good-${part}`, { name });
}

function lead({ waiting, others }: DraftList): string {
  const due = [...waiting, ...others].filter((row) => row.due !== null && soon(row.due)).length;
  return say("start-lead", { waiting: waiting.length, due });
}

/** Whether a day is within this month. */
function soon(day: string): boolean {
  return new Date(day).getTime() - Date.now() < 31 * 86_400_000;
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

/** Small letters without accents, as people type when they search. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function fits(row: DraftRow, wanted: string): boolean {
  return plain(`${row.title ?? ""} ${row.file}`).includes(plain(wanted.trim()));
}
