// The words for people, from the files that Rust reads too.
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import en from "../../../src-tauri/locales/en.ftl?raw";
import es from "../../../src-tauri/locales/es.ftl?raw";
import { chooseLanguage } from "./language";

export const language = chooseLanguage(navigator.languages);

const bundle = new FluentBundle(language, { useIsolating: false });
bundle.addResource(new FluentResource(language === "en" ? en : es));

/**
 * The message `id`, or the attribute of one as "id.attribute", with its arguments filled in. An
 * unknown id gives the id in brackets, which `cargo xtask tidy` keeps from happening.
 */
export function say(id: string, args: Record<string, FluentVariable> = {}): string {
  const [name = id, attribute] = id.split(".");
  const message = bundle.getMessage(name);
  const pattern = attribute ? message?.attributes[attribute] : message?.value;
  return pattern ? bundle.formatPattern(pattern, args) : `[${id}]`;
}
