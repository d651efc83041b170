// The other tables that were found, and the way back to the one that was found first.
import { Button as AriaButton } from "react-aria-components";
import { Button } from "../../parts/Button";
import buttons from "../../parts/Button.module.css";
import { Menu } from "../../parts/Menu";
import type { Shape, TableDetail } from "../../wire";
import { cellName, number } from "../../words/form";
import { say } from "../../words/words";
import { same } from "./box";

interface OtherTablesProps {
  table: TableDetail;
  onTable: (change: Omit<Shape, "draft">) => void;
}

interface Choice {
  id: string;
  label: string;
  change: Omit<Shape, "draft">;
}

function choices(table: TableDetail): Choice[] {
  return table.sheets.flatMap((sheet, index): Choice[] => {
    const found = sheet.found.filter((area) => index !== table.sheet || !same(area, table.area));
    const boxes = found.map((area) => ({
      id: `${index}-${area.top}-${area.left}`,
      label: say("table-other-box", {
        sheet: sheet.name,
        from: cellName(area.top, area.left),
        to: cellName(area.bottom, area.right),
      }),
      change: index === table.sheet ? { area } : { sheet: index, area },
    }));
    // Tables are looked for on the shown sheet alone; another sheet is offered as a whole.
    if (index === table.sheet || boxes.length > 0 || sheet.rows === 0) return boxes;
    const label = say("table-other-sheet", { sheet: sheet.name, rows: number(sheet.rows) });
    return [{ id: `${index}`, label, change: { sheet: index } }];
  });
}

export function OtherTables({ table, onTable }: OtherTablesProps) {
  const others = choices(table);
  return (
    <>
      {others.length > 0 ? (
        <Menu
          button={<AriaButton className={buttons.button!}>{say("table-other")}</AriaButton>}
          items={others}
          onAction={(id) => {
            const choice = others.find((one) => one.id === id);
            if (choice) onTable(choice.change);
          }}
        />
      ) : null}
      {table.chosen ? (
        <Button onPress={() => onTable({ find_again: true })}>{say("table-find-again")}</Button>
      ) : null}
    </>
  );
}
