// Which failures come from outside of this computer, and how they are told.
import type { Failure } from "../../wire";

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

/** The same failure with the portal's site for its address: which call went wrong is of no use here. */
export function atSite(failure: Failure): Failure {
  const { url } = failure.args;
  if (typeof url !== "string" || !/^https?:/.test(url) || !URL.canParse(url)) return failure;
  return { ...failure, args: { ...failure.args, url: new URL(url).origin } };
}
