// What can be said about a typed value at once; Rust has the last word.

/** The six properties that suffice, in their order, and those behind "more". */
export const SIX = ["title", "description", "publisher", "license", "contact", "frequency"] as const;
export const MORE = ["keywords", "language", "identifier"] as const;

export type Property = (typeof SIX)[number] | (typeof MORE)[number];

/** How long a title may be before it is cut in lists of portals. */
export const LONG_TITLE = 120;

/** How long the name in the address may be. */
const LONG_NAME = 90;

/** What is wrong with a value, as the end of a message id; nothing where it can be used. A licence
 * is one of the list or an address. */
export function wrongWith(
  property: Property,
  value: string,
  licenses: readonly { id: string }[],
): string | null {
  const text = value.trim();
  if (text === "") return null;
  const fits = text.length <= LONG_NAME && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
  if (property === "identifier" && !fits) return "identifier";
  if (property === "language" && !/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(text)) return "language";
  const listed = licenses.some((license) => license.id === text);
  if (property === "license" && !listed && !/^https?:\/\/\S+\.\S+$/i.test(text)) return "license";
  return null;
}

/** The properties whose values differ from what is kept. */
export function changed(
  typed: Readonly<Record<string, string>>,
  kept: Readonly<Record<string, string | undefined>>,
): { property: string; value: string }[] {
  return Object.entries(typed)
    .filter(([property, value]) => value.trim() !== (kept[property] ?? "").trim())
    .map(([property, value]) => ({ property, value }));
}
