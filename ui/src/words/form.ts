// Numbers, sizes, dates and cell names in the reader's form.
import type { Language } from "./language";

let tag: string = "es-MX";

/** Which language the forms follow from now on. */
export function speak(language: Language): void {
  tag = language === "en" ? "en-GB" : "es-MX";
}

/** 11204 → "11,204". */
export function number(value: number): string {
  return new Intl.NumberFormat(tag, { maximumFractionDigits: 6 }).format(value);
}

/** A share of 1 as percent: 0.021 → "2.1 %". */
export function percent(share: number): string {
  return new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 1 }).format(share);
}

/** A size: 1234567 → "1.2 MB". Units of a thousand, as file managers show them. */
export function bytes(count: number): string {
  const units = ["B", "kB", "MB", "GB", "TB"] as const;
  let value = count;
  let unit = 0;
  while (value >= 999.5 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const digits = unit === 0 || value >= 99.95 ? 0 : 1;
  return `${new Intl.NumberFormat(tag, { maximumFractionDigits: digits }).format(value)} ${units[unit]}`;
}

/** A day, from RFC 3339 or `YYYY-MM-DD`: "15 de octubre", with its year where it is another one. */
export function date(text: string, now: Date = new Date()): string {
  // A day without a time is that day everywhere.
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T12:00:00`) : new Date(text);
  if (Number.isNaN(day.getTime())) return text;
  const year = day.getFullYear() === now.getFullYear() ? {} : ({ year: "numeric" } as const);
  return new Intl.DateTimeFormat(tag, { day: "numeric", month: "long", ...year }).format(day);
}

/** A time of day: "10:42". */
export function clock(text: string): string {
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) return text;
  return new Intl.DateTimeFormat(tag, { hour: "2-digit", minute: "2-digit", hour12: false }).format(at);
}

/** A day and a time of day: "15 de octubre, 10:42". */
export function moment(text: string): string {
  return `${date(text)}, ${clock(text)}`;
}

/** Whether it is of today. */
export function isToday(text: string, now: Date = new Date()): boolean {
  return new Date(text).toDateString() === now.toDateString();
}

/** How long ago: "hace 3 minutos". */
export function ago(text: string, now: Date = new Date()): string {
  const seconds = (new Date(text).getTime() - now.getTime()) / 1000;
  const form = new Intl.RelativeTimeFormat(tag, { numeric: "auto" });
  const steps: [Intl.RelativeTimeFormatUnit, number][] = [
    ["year", 31_536_000],
    ["month", 2_592_000],
    ["day", 86_400],
    ["hour", 3_600],
    ["minute", 60],
  ];
  for (const [unit, length] of steps) {
    if (Math.abs(seconds) >= length) return form.format(Math.round(seconds / length), unit);
  }
  return form.format(0, "minute");
}

/** 0 → "A", 26 → "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Zero-based row and column → "B7". */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}
