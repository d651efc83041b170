// Which failures come from outside of this computer.
const OUTSIDE = new Set([
  "certificate",
  "folder_missing",
  "organization_missing",
  "token_refused",
  "public_copy_differs",
]);

/** Whether the portal, its account or the line is to blame, and nothing here is lost. */
export function isOutside(code: string): boolean {
  return code.startsWith("portal_") ? code !== "portal_taken" : OUTSIDE.has(code);
}
