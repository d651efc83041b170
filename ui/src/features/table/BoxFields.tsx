// The box and the header in numbers and letters: for exact work, and for those who do not see it.
import { useEffect, useState } from "react";
import { Form } from "../../parts/Form";
import { Button } from "../../parts/Button";
import { TextField } from "../../parts/TextField";
import type { Area, Shape, SheetTab } from "../../wire";
import { columnLetters } from "../../words/form";
import { say } from "../../words/words";
import { cellOf } from "./box";
import styles from "./SheetView.module.css";

interface BoxFieldsProps {
  area: Area;
  header: [number, number] | null;
  sheet: SheetTab;
  onShape: (change: Omit<Shape, "draft">) => void;
}

interface Typed {
  top: string;
  bottom: string;
  left: string;
  right: string;
  first: string;
  last: string;
}

const SIDES = ["top", "bottom", "left", "right", "first", "last"] as const;

function typedOf(area: Area, header: [number, number] | null): Typed {
  return {
    top: String(area.top + 1),
    bottom: String(area.bottom + 1),
    left: columnLetters(area.left),
    right: columnLetters(area.right),
    first: header ? String(header[0] + 1) : "",
    last: header ? String(header[1] + 1) : "",
  };
}

/** Each side as a number, or NaN where it is not understood. */
function understood(typed: Typed): Record<keyof Typed, number> {
  const row = (text: string) => (/^\d{1,8}$/.test(text.trim()) ? Number(text) - 1 : NaN);
  const column = (text: string) => cellOf(`${text.trim()}1`)?.column ?? NaN;
  return {
    top: row(typed.top),
    bottom: row(typed.bottom),
    left: column(typed.left),
    right: column(typed.right),
    first: row(typed.first),
    last: row(typed.last),
  };
}

export function BoxFields({ area, header, sheet, onShape }: BoxFieldsProps) {
  const [typed, setTyped] = useState(() => typedOf(area, header));
  const [tried, setTried] = useState(false);
  const mark = JSON.stringify([area, header]);
  useEffect(() => {
    setTyped(typedOf(area, header));
    setTried(false);
    // The box as a text: the same box again changes nothing that is being typed.
  }, [mark]);
  const at = understood(typed);
  const wrong = (side: keyof Typed): string | undefined => {
    if (!tried) return undefined;
    if (side === "first" || side === "last") {
      const none = typed.first.trim() === "" && typed.last.trim() === "";
      const inside = at.first <= at.last && at.first >= at.top && at.last <= at.bottom;
      return none || inside ? undefined : say("table-fields-header-wrong");
    }
    const rows = side === "top" || side === "bottom";
    const most = rows ? sheet.rows : sheet.columns;
    const fits = at[side] >= 0 && at[side] < most && at.top <= at.bottom && at.left <= at.right;
    return fits ? undefined : say(rows ? "table-fields-row-wrong" : "table-fields-column-wrong");
  };
  const use = () => {
    setTried(true);
    const { top, bottom, left, right, first, last } = at;
    const box = top <= bottom && left <= right && bottom < sheet.rows && right < sheet.columns;
    const none = typed.first.trim() === "";
    if (!box || !(none || (first >= top && last <= bottom && first <= last))) return;
    onShape({ area: { top, bottom, left, right }, ...(none ? {} : { header_rows: [first, last] }) });
  };
  return (
    <details>
      <summary className={styles.summary}>{say("table-fields")}</summary>
      <Form className={styles.fields} onSubmit={() => use()}>
        {SIDES.map((side) => (
          <TextField
            key={side}
            label={say(`table-fields-${side}`)}
            value={typed[side]}
            onChange={(text) => setTyped({ ...typed, [side]: text })}
            error={wrong(side)}
          />
        ))}
        <Button type="submit">{say("table-fields-use")}</Button>
      </Form>
    </details>
  );
}
