// Which of our languages a reader gets.

/** The languages with a file in src-tauri/locales, Spanish first. */
export type Language = "es-MX" | "en";

/**
 * The first of the system's languages that we have; Spanish where there is none. The tags come as
 * the web view gives them: "C" for a system without a language is one of them.
 */
export function chooseLanguage(preferred: readonly string[]): Language {
  for (const tag of preferred) {
    const base = tag.split(/[-_]/)[0]?.toLowerCase();
    if (base === "es") return "es-MX";
    if (base === "en") return "en";
  }
  return "es-MX";
}
