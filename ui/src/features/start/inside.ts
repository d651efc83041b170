// Which files of a list are shown.
import type { InsideFile } from "../../wire";

/** So many at once; the rest is searched for. */
export const SHOWN = 200;

/** The files whose name holds what is wanted, whatever its case and accents. */
export function shown(files: readonly InsideFile[], wanted: string): readonly InsideFile[] {
  const plain = (text: string) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const part = plain(wanted.trim());
  return part ? files.filter((file) => plain(file.name).includes(part)) : files;
}
