// The clerk's own file: kept without a change, and never published.
import { Card, Part } from "../../parts/Card";
import { Facts } from "../../parts/Facts";
import { FailurePage } from "../../parts/FailureBox";
import { LinkTo } from "../../parts/LinkTo";
import { Page } from "../../parts/Page";
import { WaitingPage } from "../../parts/Waiting";
import { useAnswer, type FileTable, type TableDetail } from "../../wire";
import { bytes, moment, number } from "../../words/form";
import { say, sayIt } from "../../words/words";
import { Reading } from "./Reading";
import { Xray } from "./Xray";

export function FilePage({ draft }: { draft: string }) {
  const detail = useAnswer("draft", { draft });
  const table = useAnswer("table", { draft });
  const tables = useAnswer("tables", { draft });
  const failure = detail.failure ?? table.failure;
  if (failure) return <FailurePage failure={failure} onAgain={detail.failure ? detail.again : table.again} />;
  if (!detail.data || !table.data)
    return <WaitingPage job={table.job} title={say("table-loading")} onStop={table.stop} />;
  const { file } = detail.data;
  return (
    <Page
      title={file.name}
      lead={<p>{say("file-lead")}</p>}
      actions={
        <LinkTo to={`/draft/${draft}/table`} look="primary">
          {say("draft-go-on", { step: say("step-table") })}
        </LinkTo>
      }
    >
      <Card>
        <Facts
          items={[
            ...(file.within ? [{ term: say("file-came-in"), value: sayIt(file.within) }] : []),
            { term: say("file-kind"), value: kind(table.data) },
            { term: say("files-size"), value: bytes(file.bytes) },
            { term: say("file-opened"), value: moment(file.opened) },
            { term: say("file-digest"), value: <code>{file.sha256}</code> },
          ]}
        />
      </Card>
      <Reading draft={draft} editable={detail.data.may.change} />
      <Sheets table={table.data} included={(tables.data ?? []).filter((one) => one.table !== null)} />
      <Xray draft={draft} />
    </Page>
  );
}

function kind(table: TableDetail): string {
  const text = table.encoding && table.delimiter
    ? say("file-text", { encoding: table.encoding, delimiter: separator(table.delimiter) })
    : "";
  return [say(`format-name-${table.format}`), text].filter(Boolean).join("; ");
}

function separator(delimiter: string | null): string {
  return delimiter === "\t" ? say("file-tab") : (delimiter ?? "");
}

function Sheets({ table, included }: { table: TableDetail; included: readonly FileTable[] }) {
  const own = (index: number) =>
    (index === table.sheet && table.area !== null) || included.some((one) => one.sheet === index);
  return (
    <Part title={say("file-sheets")}>
      <Card>
        <Facts
          items={table.sheets.map((sheet, index) => ({
            term: sheet.hidden ? say("table-hidden", { sheet: sheet.name }) : sheet.name,
            value: say(own(index) ? "file-sheet-table" : "file-sheet-size", {
              rows: number(sheet.rows),
              columns: number(sheet.columns),
            }),
          }))}
        />
      </Card>
    </Part>
  );
}
