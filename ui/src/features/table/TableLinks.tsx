// What a table's columns refer to, why a link does not hold, and taking links away.
import { Button } from "../../parts/Button";
import { Chip } from "../../parts/Chip";
import { FailureBox } from "../../parts/FailureBox";
import { useAct, type DraftDetail, type FileTable } from "../../wire";
import { say } from "../../words/words";

interface TableLinksProps {
  draft: DraftDetail;
  one: FileTable;
  all: readonly FileTable[];
}

export function TableLinks({ draft, one, all }: TableLinksProps) {
  const link = useAct("link_table");
  const { table } = one;
  if (table === null || one.links.length === 0) return null;
  const nameOf = (at: number) => {
    const other = all.find((it) => it.table === at);
    return other?.title ?? other?.sheet_name ?? "";
  };
  const without = (n: number) =>
    void link.act({ draft: draft.draft, table, links: one.links.filter((_, at) => at !== n) });
  return (
    <>
      {one.links.map((it, n) => {
        const said = say("tables-link", {
          column: it.columns.join(", "),
          other: it.to.join(", "),
          table: nameOf(it.table),
        });
        return (
          <div key={n}>
            {said}{" "}
            {draft.may.change ? (
              <Button kind="quiet" label={`${say("tables-unlink")}: ${said}`} onPress={() => without(n)}>
                {say("tables-unlink")}
              </Button>
            ) : null}
          </div>
        );
      })}
      {one.findings.map((finding, n) => (
        <div key={n}>
          <Chip tone="warn">{say(`severity-${finding.severity}`)}</Chip>{" "}
          {say(`finding-${finding.check}`, finding.args)}{" "}
          {say(`finding-${finding.check}.hint`, finding.args)}
        </div>
      ))}
      {link.failure ? <FailureBox failure={link.failure} /> : null}
    </>
  );
}
