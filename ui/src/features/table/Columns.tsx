// The columns as they will be published: name, type, and why; each can be changed and taken back.
import { useEffect, useState } from "react";
import { Button } from "../../parts/Button";
import { Part } from "../../parts/Card";
import { SelectField } from "../../parts/SelectField";
import { TextField } from "../../parts/TextField";
import type { ColumnChange, ColumnView, Failure, FieldTypeName, Shape, TableDetail } from "../../wire";
import { columnLetters, number } from "../../words/form";
import { say, sayIt } from "../../words/words";
import type { Cell } from "./box";
import styles from "./Columns.module.css";
import { Values } from "./Values";

const TYPES: readonly FieldTypeName[] = [
  "string",
  "integer",
  "number",
  "boolean",
  "date",
  "datetime",
  "time",
];

interface ColumnsProps {
  draft: string;
  table: TableDetail;
  editable: boolean;
  onShow: (cell: Cell) => void;
  act: (change: Shape) => Promise<TableDetail | null>;
  failure: Failure | null;
}

/** Columns that are shown at first, and more at a time. */
const STEP = 30;

export function Columns({ draft, table, editable, onShow, act }: ColumnsProps) {
  const [most, setMost] = useState(STEP);
  const rest = table.columns.length - most;
  const change = (column: ColumnChange) => act({ draft, table: table.table, columns: [column] });
  return (
    <Part title={say("table-columns")}>
      <p className={styles.lead}>{say(editable ? "table-columns.what" : "table-columns.frozen")}</p>
      <ul role="list" className={styles.list}>
        {table.columns.slice(0, most).map((column) => (
          <li key={column.source} className={styles.column}>
            {editable ? (
              <Editable column={column} change={change} />
            ) : (
              <p className={styles.fixed}>
                <strong>{column.name}</strong> · {say(`type-${column.type}`)}
              </p>
            )}
            <Why column={column} table={table} onShow={onShow} />
          </li>
        ))}
      </ul>
      {rest > 0 ? (
        <div className={styles.more}>
          <Button onPress={() => setMost(most + STEP)}>
            {say("table-columns-more", { more: number(Math.min(rest, STEP)) })}
          </Button>
          <span>{say("table-columns-shown", { shown: number(most), of: number(table.columns.length) })}</span>
        </div>
      ) : null}
    </Part>
  );
}

function Editable(props: {
  column: ColumnView;
  change: (column: ColumnChange) => Promise<TableDetail | null>;
}) {
  const { column, change } = props;
  const { source } = column;
  const [name, setName] = useState(column.name);
  const [wrong, setWrong] = useState(false);
  useEffect(() => {
    setName(column.name);
    setWrong(false);
  }, [column.name]);
  const rename = async () => {
    if (name === column.name) return setWrong(false);
    const done = name.trim() ? await change({ source, name: name.trim() }) : null;
    // What was typed stays, with the reason beside it.
    setWrong(done === null);
  };
  const letters = columnLetters(source);
  const own = column.chosen || column.name !== column.header;
  return (
    <div className={styles.fields}>
      <TextField
        label={say("table-column-name", { column: letters })}
        value={name}
        onChange={setName}
        onBlur={() => void rename()}
        error={wrong ? say("table-column-name-wrong") : undefined}
      />
      <SelectField
        label={say("table-column-type", { column: letters })}
        value={column.type}
        options={TYPES.map((id) => ({ id, label: say(`type-${id}`) }))}
        onChange={(id) => void change({ source, type: id as FieldTypeName })}
      />
      <Values column={column} change={(it) => void change(it)} />
      {own ? (
        <Button
          kind="quiet"
          onPress={() =>
            void change({ source, name: null, type: null, order: null, decimal: null, missing: null })
          }
        >
          {say("table-column-back")}
        </Button>
      ) : null}
    </div>
  );
}

function Why(props: { column: ColumnView; table: TableDetail; onShow: (cell: Cell) => void }) {
  const { column, onShow } = props;
  const { example } = column;
  return (
    <div className={styles.why}>
      <p>{sayIt(column.proof)}</p>
      {column.reading.map((reading) => (
        <p key={reading.id}>{sayIt(reading)}</p>
      ))}
      <p className={styles.sample}>
        {column.sample.length > 0 ? say("table-column-sample", { values: column.sample.join(" · ") }) : null}{" "}
        {example !== null ? (
          <Button kind="quiet" onPress={() => onShow({ row: example, column: column.source })}>
            {say("table-see-row", { row: number(example + 1) })}
          </Button>
        ) : null}
      </p>
    </div>
  );
}
