// The words for people, from the files that Rust reads too, in the language that is chosen.
import { FluentBundle, FluentResource, type FluentVariable } from "@fluent/bundle";
import { useSyncExternalStore } from "react";
import en from "../../../src-tauri/locales/en.ftl?raw";
import es from "../../../src-tauri/locales/es.ftl?raw";
import type { Said } from "../wire";
import { bytes, moment, speak } from "./form";
import { chooseLanguage, type Language } from "./language";

export type Args = Record<string, FluentVariable>;

const system = chooseLanguage(navigator.languages);
const bundles: Partial<Record<Language, FluentBundle>> = {};
const listeners = new Set<() => void>();
let current: Language = system;

speak(current);
document.documentElement.lang = current;

function bundle(): FluentBundle {
  const made = bundles[current];
  if (made) return made;
  const fresh = new FluentBundle(current, { useIsolating: false });
  fresh.addResource(new FluentResource(current === "en" ? en : es));
  bundles[current] = fresh;
  return fresh;
}

/** The language that is spoken now. */
export function language(): Language {
  return current;
}

/** Speaks another language from now on; the system's where none is chosen. */
export function chooseSpoken(tag: string | null): void {
  const next = tag ? chooseLanguage([tag]) : system;
  if (next === current) return;
  current = next;
  speak(current);
  document.documentElement.lang = current;
  for (const listener of listeners) listener();
}

function watch(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The language that is spoken; the component is drawn again when it changes. */
export function useLanguage(): Language {
  return useSyncExternalStore(watch, language);
}

/** The message `id`, or the attribute of one as "id.attribute"; nothing where there is none. */
export function sayMaybe(id: string, args: Args = {}): string | undefined {
  const [name = id, attribute] = id.split(".");
  const message = bundle().getMessage(name);
  const pattern = attribute ? message?.attributes[attribute] : message?.value;
  // A variable that is missing shows its name in the sentence; without a list it would throw, and
  // take the page with it.
  const wrong: Error[] = [];
  return pattern ? bundle().formatPattern(pattern, args, wrong) : undefined;
}

/**
 * The message `id` with its arguments filled in. An unknown id gives the id in brackets, which
 * `cargo xtask tidy` keeps from happening.
 */
export function say(id: string, args: Args = {}): string {
  return sayMaybe(id, args) ?? `[${id}]`;
}

/** A message that Rust sent: `at` is a time, `bytes` a size, `type` the name of a type. */
export function sayIt({ id, args }: Said): string {
  return say(id, dressed(args));
}

/** The same arguments as people read them. */
export function dressed(args: Said["args"]): Args {
  const out: Args = { ...args };
  if (typeof args["at"] === "string") out["at"] = moment(args["at"]);
  if (typeof args["bytes"] === "number") out["bytes"] = bytes(args["bytes"]);
  return out;
}
