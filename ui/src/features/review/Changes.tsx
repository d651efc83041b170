// What changes, in words first, then the rows.
import { Part, Row, Rows } from "../../parts/Card";
import type { SumChange, TableChanges } from "../../wire";
import { number, percent } from "../../words/form";
import { say } from "../../words/words";
import styles from "./Changes.module.css";
import { sumWords } from "./sums";

interface ChangeLinesProps {
  changes: readonly TableChanges[];
  /** Names of the answers of the description that are others than in public. */
  described: readonly string[];
}

/** Nothing where nothing is public yet. */
export function ChangeLines({ changes, described }: ChangeLinesProps) {
  if (changes.length === 0) return null;
  return (
    <Rows label={say("review-changes")}>
      {changes.map((table, n) => (
        <TableLines key={n} table={table} />
      ))}
      {described.length > 0 ? (
        <Row title={say("review-described", { properties: described.join(", ") })} />
      ) : null}
    </Rows>
  );
}

/** The table's name before what is said of it, where there are several. */
function of(table: TableChanges, said: string): string {
  return table.title === null ? said : `${table.title}: ${said}`;
}

function TableLines({ table }: { table: TableChanges }) {
  const { changes, size } = table;
  if (!changes) {
    const more = say("files-rows", { rows: number(size[0]), columns: size[1] });
    return <Row title={of(table, say(`review-table-${table.state}`))} more={more} />;
  }
  const { added, removed, changed, sums, columns_added, columns_removed } = changes;
  const nothing =
    added + removed + changed === 0 &&
    sums.length + columns_added.length + columns_removed.length === 0;
  return (
    <>
      <Row
        title={of(table, nothing ? say("review-same") : say("review-rows", { added, removed, changed }))}
        more={
          changes.rows[0] === changes.rows[1]
            ? say("review-count-same", { count: number(changes.rows[1]) })
            : say("review-count", { before: number(changes.rows[0]), after: number(changes.rows[1]) })
        }
      />
      {sums.map((sum) => (
        <Row
          key={sum.column}
          title={of(table, sumTitle(sum))}
          more={say("review-sum", { before: number(sum.before), after: number(sum.after) })}
        />
      ))}
      {columns_added.length > 0 ? (
        <Row title={of(table, say("review-columns-added", { columns: columns_added.join(", ") }))} />
      ) : null}
      {columns_removed.length > 0 ? (
        <Row title={of(table, say("review-columns-removed", { columns: columns_removed.join(", ") }))} />
      ) : null}
    </>
  );
}

function sumTitle(sum: SumChange): string {
  const { id, share } = sumWords(sum);
  return say(id, { column: sum.column, share: share === null ? "" : percent(share) });
}

export function ChangedCells({ table }: { table: TableChanges }) {
  const { changes } = table;
  if (!changes) return null;
  const { cells, new_rows, gone_rows, key } = changes;
  if (cells.length + new_rows.length + gone_rows.length === 0) return null;
  const title = of(table, say("review-row-by-row"));
  return (
    <Part title={title}>
      {key && cells.length > 0 ? (
        <div className={styles.room} role="region" tabIndex={0} aria-label={title}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{key}</th>
                <th scope="col">{say("review-column")}</th>
                <th scope="col">{say("review-before-after")}</th>
              </tr>
            </thead>
            <tbody>
              {cells.map((cell, n) => (
                <tr key={n}>
                  <th scope="row">{cell.key}</th>
                  <td>{cell.column}</td>
                  <td>
                    <del>{cell.before || say("table-empty-cell")}</del>{" "}
                    <ins>{cell.after || say("table-empty-cell")}</ins>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
      <RowList title={say("review-new-rows", { count: changes.added })} rows={new_rows} all={changes.added} />
      <RowList title={say("review-gone-rows", { count: changes.removed })} rows={gone_rows} all={changes.removed} />
    </Part>
  );
}

function RowList({ title, rows, all }: { title: string; rows: readonly string[][]; all: number }) {
  if (rows.length === 0) return null;
  return (
    <details>
      <summary className={styles.summary}>{title}</summary>
      <ul className={styles.rows}>
        {rows.map((row, n) => (
          <li key={n}>{row.join(" · ")}</li>
        ))}
      </ul>
      {all > rows.length ? <p>{say("review-more-rows", { count: all - rows.length })}</p> : null}
    </details>
  );
}
