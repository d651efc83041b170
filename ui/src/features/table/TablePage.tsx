// Is this the table? The sheet with the found box, what becomes of each row, and the columns.
import { FailurePage } from "../../parts/FailureBox";
import { WaitingPage } from "../../parts/Waiting";
import { useAnswer } from "../../wire";
import { say } from "../../words/words";
import { TableDesk } from "./TableDesk";

export function TablePage({ draft }: { draft: string }) {
  const detail = useAnswer("draft", { draft });
  const table = useAnswer("table", { draft });
  const failure = table.failure ?? detail.failure;
  if (failure) return <FailurePage failure={failure} onAgain={table.again} />;
  if (!table.data || !detail.data)
    return <WaitingPage job={table.job} title={say("table-loading")} onStop={table.stop} />;
  return <TableDesk draft={detail.data} table={table.data} />;
}
