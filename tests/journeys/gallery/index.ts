// One page with all pictures, by page and state.
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { folder } from "./camera";

export default function index(): void {
  const names = readdirSync(folder).filter((name) => name.endsWith(".png")).sort();
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const key = name.split(".")[0] ?? name;
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  const figure = (name: string) =>
    `<figure><a href="${name}"><img loading="lazy" width="400" src="${name}" alt=""></a><figcaption>${name}</figcaption></figure>`;
  const sections = [...groups].map(
    ([key, files]) => `<h2>${key}</h2><div>${files.map(figure).join("")}</div>`,
  );
  const style = "body{font:16px sans-serif;margin:2rem}div{display:flex;flex-wrap:wrap;gap:1rem}figure{margin:0}img{border:1px solid #999}";
  writeFileSync(
    join(folder, "index.html"),
    `<!doctype html><meta charset="utf-8"><title>Vitrina</title><style>${style}</style>${sections.join("\n")}`,
  );
}
