// What the first page reads off a clock and a list: the greeting, what is due, what a search finds.
import type { DraftList, DraftRow } from "../../wire";

export type PartOfDay = "morning" | "afternoon" | "evening";

/** The part of the day that a greeting names. */
export function partOfDay(now: Date): PartOfDay {
  const hour = now.getHours();
  if (hour < 5 || hour >= 19) return "evening";
  return hour < 12 ? "morning" : "afternoon";
}

/** The reader's own day as `YYYY-MM-DD`. */
function dayOf(now: Date): string {
  const two = (value: number) => String(value).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Whether a day has gone by; the day itself has not. */
export function isOver(day: string, now: Date): boolean {
  return day.slice(0, 10) < dayOf(now);
}

/** How many are due from today to the end of this month. */
export function dueThisMonth({ waiting, others }: DraftList, now: Date): number {
  const month = dayOf(now).slice(0, 7);
  return [...waiting, ...others].filter(
    ({ due }) => due !== null && due.startsWith(month) && !isOver(due, now),
  ).length;
}

/** Small letters without accents, as people type when they search. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Whether title or file hold every word, in any order. */
export function fits(row: Pick<DraftRow, "title" | "file">, wanted: string): boolean {
  const all = plain(`${row.title ?? ""} ${row.file}`);
  return plain(wanted)
    .split(/\s+/)
    .every((word) => all.includes(word));
}
