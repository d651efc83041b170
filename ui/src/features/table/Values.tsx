// How the texts of a column are read: what comes first in dates, what before decimals, what is no data.
import { Check } from "../../parts/Choices";
import { SelectField } from "../../parts/SelectField";
import type { ColumnChange, ColumnView, DateOrderName, DecimalMarkName } from "../../wire";
import { columnLetters, number } from "../../words/form";
import { say } from "../../words/words";
import styles from "./Columns.module.css";

interface ValuesProps {
  column: ColumnView;
  change: (column: ColumnChange) => void;
}

export function Values({ column, change }: ValuesProps) {
  const { source, question, order, decimal } = column;
  const letters = columnLetters(source);
  const asked = { placeholder: say("table-column-unknown") };
  return (
    <>
      {question === "order" || order ? (
        <SelectField
          {...asked}
          label={say("table-column-order", { column: letters })}
          value={order ?? ""}
          options={[
            { id: "day_first", label: say("table-column-order-day-first") },
            { id: "month_first", label: say("table-column-order-month-first") },
          ]}
          onChange={(id) => change({ source, order: id as DateOrderName })}
        />
      ) : null}
      {question === "decimal" || decimal ? (
        <SelectField
          {...asked}
          label={say("table-column-decimal", { column: letters })}
          value={decimal ?? ""}
          options={[
            { id: "point", label: say("table-column-decimal-point") },
            { id: "comma", label: say("table-column-decimal-comma") },
          ]}
          onChange={(id) => change({ source, decimal: id as DecimalMarkName })}
        />
      ) : null}
      {column.missing.length > 0 ? (
        <Missing column={column} label={letters} onMissing={(missing) => change({ source, missing })} />
      ) : null}
    </>
  );
}

function Missing(props: {
  column: ColumnView;
  label: string;
  onMissing: (values: string[]) => void;
}) {
  const { column, label, onMissing } = props;
  const declared = column.missing.filter((it) => it.declared).map((it) => it.value);
  const id = `missing-${column.source}`;
  return (
    <div role="group" aria-labelledby={id} className={styles.missing}>
      <p id={id}>{say("table-column-missing", { column: label })}</p>
      {column.missing.map(({ value, count, declared: is }) => (
        <Check
          key={value}
          label={say("table-column-missing-value", { value, count: number(count) })}
          isSelected={is}
          onChange={(on) => onMissing(on ? [...declared, value] : declared.filter((it) => it !== value))}
        />
      ))}
    </div>
  );
}
