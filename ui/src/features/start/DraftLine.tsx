// A dataset in the list: state, whose turn it is, what is next, due when.
import { Chip, StateChip } from "../../parts/Chip";
import { Row } from "../../parts/Card";
import type { DraftRow } from "../../wire";
import { ago, date, number } from "../../words/form";
import { say, sayIt } from "../../words/words";
import { isOver } from "./list";

export function DraftLine({ row }: { row: DraftRow }) {
  return (
    <Row
      to={`/draft/${row.draft}`}
      title={row.title ?? row.file}
      more={<More row={row} />}
      state={
        <>
          <StateChip state={row.state} />{" "}
          {row.practice ? <Chip tone="plain">{say("start-practice-chip")}</Chip> : null}
        </>
      }
      end={<Next row={row} />}
    />
  );
}

function More({ row }: { row: DraftRow }) {
  const size = row.size
    ? say("start-size", { rows: number(row.size[0]), columns: number(row.size[1]) })
    : null;
  const often = row.frequency ? say(`frequency-${row.frequency.replaceAll("_", "-")}`) : null;
  const facts = [size, often].filter(Boolean).join("; ");
  return (
    <>
      {facts ? <div>{facts}</div> : null}
      <div>{sayIt(row.evidence)}</div>
    </>
  );
}

function Next({ row }: { row: DraftRow }) {
  const { turn } = row;
  const step = say(`step-${row.next}`);
  const name = turn.whose === "person" ? turn.name : "";
  return (
    <>
      <div>{say(`start-turn-${turn.whose}`, { name, step })}</div>
      <div>
        {row.due
          ? say(isOver(row.due, new Date()) ? "start-overdue" : "start-due", { date: date(row.due) })
          : say("start-changed", { ago: ago(row.changed) })}
      </div>
    </>
  );
}
