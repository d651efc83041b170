// Is this the table? The sheet with the found box, what becomes of each row, and the columns.
import { useEffect } from "react";
import { go, useRoute } from "../../app/route";
import { FailurePage } from "../../parts/FailureBox";
import { WaitingPage } from "../../parts/Waiting";
import { useAnswer } from "../../wire";
import { say } from "../../words/words";
import { TableDesk } from "./TableDesk";

export function TablePage({ draft }: { draft: string }) {
  const at = Number(useRoute()[3] ?? 0) || 0;
  const detail = useAnswer("draft", { draft });
  const table = useAnswer("table", { draft, table: at });
  const failure = table.failure ?? detail.failure;
  // The table that was looked at may have been left out since: the first one is always there.
  const gone = at > 0 && table.failure?.code === "no_such_table";
  useEffect(() => {
    if (gone) go(`/draft/${draft}/table`);
  }, [gone, draft]);
  if (failure && !gone) return <FailurePage failure={failure} onAgain={table.again} />;
  if (!table.data || !detail.data)
    return <WaitingPage job={table.job} title={say("table-loading")} onStop={table.stop} />;
  return <TableDesk key={at} draft={detail.data} table={table.data} />;
}
