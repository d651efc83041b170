// The tables of this dataset: which of the file's tables are in it, and what they refer to.
import { useState } from "react";
import { go } from "../../app/route";
import { Button } from "../../parts/Button";
import { Part, Row, Rows } from "../../parts/Card";
import { Chip } from "../../parts/Chip";
import { FailureBox } from "../../parts/FailureBox";
import { LinkTo } from "../../parts/LinkTo";
import { useAct, useAnswer, type DraftDetail, type FileTable } from "../../wire";
import { cellName } from "../../words/form";
import { say } from "../../words/words";
import { TableLinks } from "./TableLinks";
import { TableName } from "./TableName";
import styles from "./Tables.module.css";

interface TablesProps {
  draft: DraftDetail;
  /** The table that is looked at. */
  shown: number;
}

/** Nothing where the file holds one table alone. */
export function Tables({ draft, shown }: TablesProps) {
  const tables = useAnswer("tables", { draft: draft.draft }, { keep: true });
  const [open, setOpen] = useState(false);
  if (tables.failure) return <FailureBox failure={tables.failure} onAgain={tables.again} />;
  const all = tables.data ?? [];
  if (all.length < 2) return null;
  const included = all.filter((one) => one.table !== null);
  const more = all.filter((one) => one.table === null && !one.hidden);
  const folded = included.length < 2 && !open;
  if (folded && (more.length === 0 || !draft.may.change)) return null;
  if (folded)
    return (
      <div className={styles.hint}>
        <span>{say("tables-more", { count: more.length })}</span>
        <Button onPress={() => setOpen(true)}>{say("tables-choose")}</Button>
      </div>
    );
  return (
    <Part title={say("tables-title")}>
      <p>{say(draft.may.change ? "tables-lead" : "tables-frozen")}</p>
      <List draft={draft} all={all} shown={shown} alone={included.length < 2} />
    </Part>
  );
}

function List(props: TablesProps & { all: readonly FileTable[]; alone: boolean }) {
  const { draft, all, shown, alone } = props;
  const add = useAct("add_table");
  const remove = useAct("remove_table");
  const failure = add.failure ?? remove.failure;
  const busy = add.state === "running" || remove.state === "running";
  const include = ({ sheet, area }: FileTable) =>
    void add.act({ draft: draft.draft, sheet, ...(area ? { area } : {}) });
  const leaveOut = async (table: number) => {
    const done = await remove.act({ draft: draft.draft, table });
    if (done && shown >= table) go(`/draft/${draft.draft}/table`);
  };
  return (
    <>
      {failure ? <FailureBox failure={failure} /> : null}
      <Rows label={say("tables-title")}>
        {all.map((one) => (
          <Row
            key={`${one.sheet}-${one.area?.top ?? ""}-${one.area?.left ?? ""}-${one.table ?? ""}`}
            title={one.title ?? one.sheet_name}
            more={<More one={one} all={all} draft={draft} shown={shown} />}
            state={<State one={one} />}
            end={
              <Acts
                {...{ draft, one, shown, alone, busy }}
                onInclude={() => include(one)}
                onLeaveOut={(table) => void leaveOut(table)}
              />
            }
          />
        ))}
      </Rows>
      <p role="status" className={styles.status}>
        {busy ? say("tables-changing") : ""}
      </p>
    </>
  );
}

function State({ one }: { one: FileTable }) {
  if (one.table !== null)
    return (
      <Chip tone="ok" sign="check">
        {say("tables-included")}
      </Chip>
    );
  return <Chip tone="plain">{say(one.hidden ? "tables-hidden" : "tables-left-out")}</Chip>;
}

function More(props: TablesProps & { one: FileTable; all: readonly FileTable[] }) {
  const { one, all, draft, shown } = props;
  const { area } = one;
  return (
    <>
      {area
        ? say("table-other-box", {
            sheet: one.sheet_name,
            from: cellName(area.top, area.left),
            to: cellName(area.bottom, area.right),
          })
        : one.sheet_name}
      {one.name ? ` · ${one.name}.csv` : ""}
      {one.table === null ? null : <TableLinks draft={draft} one={one} all={all} />}
      {one.table === shown && draft.may.change ? <TableName draft={draft.draft} one={one} /> : null}
    </>
  );
}

interface ActsProps extends TablesProps {
  one: FileTable;
  /** Whether it is the only one in the dataset. */
  alone: boolean;
  busy: boolean;
  onInclude: () => void;
  onLeaveOut: (table: number) => void;
}

function Acts({ draft, one, shown, alone, busy, onInclude, onLeaveOut }: ActsProps) {
  const name = one.title ?? one.sheet_name;
  const { table } = one;
  if (table === null)
    return draft.may.change ? (
      <Button busy={busy} label={say("tables-include-this", { table: name })} onPress={onInclude}>
        {say("tables-include")}
      </Button>
    ) : null;
  return (
    <span className={styles.acts}>
      {table === shown ? (
        <strong aria-current="true">{say("tables-shown")}</strong>
      ) : (
        <LinkTo
          to={`/draft/${draft.draft}/table/${table}`}
          label={say("tables-see-this", { table: name })}
        >
          {say("tables-see")}
        </LinkTo>
      )}
      {draft.may.change && !alone ? (
        <Button
          kind="quiet"
          busy={busy}
          label={say("tables-leave-out-this", { table: name })}
          onPress={() => onLeaveOut(table)}
        >
          {say("tables-leave-out")}
        </Button>
      ) : null}
    </span>
  );
}
