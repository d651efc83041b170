// Beside the sheet: where every row went, why this is the table, and what is to be said about it.
import { Button } from "../../parts/Button";
import { Chip, type Tone } from "../../parts/Chip";
import type { SignName } from "../../parts/Sign";
import type { FindingView, LedgerLine, TableDetail } from "../../wire";
import { number } from "../../words/form";
import { say, sayIt } from "../../words/words";
import styles from "./Aside.module.css";
import { cellOf, type Cell } from "./box";
import { Template } from "./Template";

interface AsideProps {
  table: TableDetail;
  onShow: (cell: Cell, sheet?: number) => void;
}

export function Aside({ draft, table, onShow }: AsideProps & { draft: string }) {
  return (
    <div className={styles.aside}>
      {table.ledger.length > 0 ? <Ledger table={table} onShow={onShow} /> : null}
      {table.why.length > 0 ? (
        <section aria-labelledby="why" className={styles.card}>
          <h2 id="why" className={styles.title}>
            {say("table-why")}
          </h2>
          {table.why.map((why) => (
            <p key={why.id}>{sayIt(why)}</p>
          ))}
        </section>
      ) : null}
      {table.template?.fillable ? <Template draft={draft} template={table.template} /> : null}
      <Findings table={table} onShow={onShow} />
    </div>
  );
}

function Ledger({ table, onShow }: AsideProps) {
  const lines = table.ledger.filter((line) => line.rows > 0);
  return (
    <section aria-labelledby="ledger">
      <h2 id="ledger" className={styles.title}>
        {say("table-ledger")}
      </h2>
      <table className={styles.ledger}>
        <tbody>
          {lines.map((line) => (
            <tr key={line.kind} className={line.kind === "data" ? styles.data : ""}>
              <th scope="row">
                <Where line={line} table={table} onShow={onShow} />
              </th>
              <td>{number(line.rows)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{say("table-ledger-sum")}</th>
            <td>{number(table.sheet_rows)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function Where({ line, table, onShow }: AsideProps & { line: LedgerLine }) {
  const [run] = line.runs;
  const kind = say(`ledger-${line.kind}`);
  if (!run) return kind;
  const [from, to] = run;
  const rows = { from: number(from + 1), to: number(to + 1) };
  const words = line.runs.length > 1 ? "more" : from === to ? "one" : "run";
  return (
    <button
      type="button"
      className={styles.where}
      onClick={() => onShow({ row: from, column: table.area?.left ?? 0 })}
    >
      {say(`table-ledger-${words}`, { kind, ...rows })}
    </button>
  );
}

const TONES: Record<FindingView["severity"], { tone: Tone; sign: SignName }> = {
  error: { tone: "bad", sign: "alert" },
  warning: { tone: "warn", sign: "warning" },
  note: { tone: "plain", sign: "info" },
};

function Findings({ table, onShow }: AsideProps) {
  const { findings } = table;
  return (
    <section aria-labelledby="findings">
      <h2 id="findings" className={styles.title}>
        {say("table-findings")}
      </h2>
      {findings.length === 0 ? <p className={styles.clean}>{say("table-findings-none")}</p> : null}
      <ul role="list" className={styles.findings}>
        {findings.map((finding, n) => (
          <li key={n} className={styles.finding}>
            <Chip {...TONES[finding.severity]}>{say(`severity-${finding.severity}`)}</Chip>
            <p>{say(`finding-${finding.check}`, finding.args)}</p>
            <p className={styles.hint}>{say(`finding-${finding.check}.hint`, finding.args)}</p>
            <ToPlace finding={finding} table={table} onShow={onShow} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function ToPlace({ finding, table, onShow }: AsideProps & { finding: FindingView }) {
  const { place } = finding;
  const name = place.kind === "cell" ? place.cell : "";
  const cell = cellOf(name);
  if (place.kind !== "cell" || !cell) return null;
  const sheet = table.sheets.findIndex((one) => one.name === place.sheet);
  return (
    <Button kind="quiet" onPress={() => onShow(cell, sheet < 0 ? undefined : sheet)}>
      {say("table-see-cell", { cell: name })}
    </Button>
  );
}
