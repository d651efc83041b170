// The sheets of the file, as Excel shows them; hidden ones say so in a word.
import type { SheetTab } from "../../wire";
import { say } from "../../words/words";
import styles from "./Tabs.module.css";

interface TabsProps {
  sheets: readonly SheetTab[];
  shown: number;
  /** The sheet that the table stands on. */
  own: number;
  onShow: (index: number) => void;
}

export function Tabs({ sheets, shown, own, onShow }: TabsProps) {
  if (sheets.length < 2) return null;
  const step = (event: React.KeyboardEvent) => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const next = (shown + by + sheets.length) % sheets.length;
    onShow(next);
    const tabs = event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]");
    tabs[next]?.focus();
  };
  return (
    <div role="tablist" aria-label={say("table-sheets")} className={styles.tabs} onKeyDown={step}>
      {sheets.map((sheet, index) => (
        <button
          key={sheet.name}
          type="button"
          role="tab"
          aria-selected={index === shown}
          aria-controls="sheet-view"
          tabIndex={index === shown ? 0 : -1}
          className={styles.tab}
          onClick={() => onShow(index)}
        >
          {sheet.hidden ? say("table-hidden", { sheet: sheet.name }) : sheet.name}
          {index === own && sheets.length > 1 ? ` · ${say("table-here")}` : ""}
        </button>
      ))}
    </div>
  );
}
