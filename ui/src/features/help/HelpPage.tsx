// Help inside the window: topics one can search, and the map of the keys.
import { Fragment, useEffect, useState } from "react";
import { KEYS } from "../../app/keys";
import { useRoute } from "../../app/route";
import { Button } from "../../parts/Button";
import { Card, Part } from "../../parts/Card";
import { Empty } from "../../parts/Notice";
import { Page } from "../../parts/Page";
import { TextField } from "../../parts/TextField";
import { say, sayMaybe } from "../../words/words";
import styles from "./HelpPage.module.css";
import { TOPICS, type Topic } from "./topics";

export function HelpPage() {
  const wanted = useRoute()[1];
  const [search, setSearch] = useState("");
  useEffect(() => {
    const topic = wanted ? document.getElementById(`help-${wanted}`) : null;
    topic?.focus({ preventScroll: true });
    topic?.scrollIntoView();
  }, [wanted]);
  const found = TOPICS.filter((topic) => fits(topic, search));
  return (
    <Page title={say("help-title")} lead={wanted ? <WayBack /> : undefined}>
      <TextField label={say("help-search")} type="search" value={search} onChange={setSearch} />
      <p role="status" className={styles.count}>
        {search ? say("help-found", { count: found.length }) : ""}
      </p>
      {found.length === 0 ? <Empty title={say("help-none", { search })} /> : null}
      {found.map((topic) => (
        <TopicCard key={topic} topic={topic} />
      ))}
      {search ? null : <Keys />}
    </Page>
  );
}

/** Back to the page that the help is about. */
function WayBack() {
  return (
    <Button kind="quiet" onPress={() => window.history.back()}>
      {say("help-back")}
    </Button>
  );
}

function paragraphs(topic: Topic): string[] {
  const out: string[] = [];
  for (let n = 1; ; n += 1) {
    const text = sayMaybe(`help-${topic}.p${n}`);
    if (text === undefined) return out;
    out.push(text);
  }
}

/** Small letters without accents. */
function plain(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function fits(topic: Topic, search: string): boolean {
  const all = plain([say(`help-${topic}`), ...paragraphs(topic)].join(" "));
  return plain(search)
    .split(/\s+/)
    .every((word) => all.includes(word));
}

function TopicCard({ topic }: { topic: Topic }) {
  return (
    <div id={`help-${topic}`} tabIndex={-1} className={styles.topic}>
      <Card title={say(`help-${topic}`)}>
        {paragraphs(topic).map((text, n) => (
          <p key={n} className={styles.text}>
            {text}
          </p>
        ))}
      </Card>
    </div>
  );
}

const GRID_KEYS = [
  { id: "grid-move", keys: ["↑", "↓", "←", "→"] },
  { id: "grid-select", keys: ["Shift", "↑ ↓ ← →"] },
  { id: "grid-page", keys: ["PageUp", "PageDown"] },
  { id: "grid-ends", keys: ["Ctrl", "HomeEnd"] },
  { id: "edge-move", keys: ["↑", "↓", "←", "→"] },
  { id: "box-move", keys: ["Shift", "↑ ↓ ← →"] },
] as const;

/** What is written on a key; letters and arrows stand for themselves. */
function cap(key: string): string {
  return sayMaybe(`keycap-${key.toLowerCase()}`) ?? key;
}

/** Keys held together are joined; keys that stand for each other are not. */
function joined(keys: readonly string[]): string {
  return ["Ctrl", "Shift", "Alt"].includes(keys[0] ?? "") ? " + " : " ";
}

function Keys() {
  return (
    <Part title={say("help-keys")}>
      <table className={styles.keys}>
        <thead>
          <tr>
            <th scope="col">{say("help-keys-what")}</th>
            <th scope="col">{say("help-keys-keys")}</th>
          </tr>
        </thead>
        <tbody>
          {[...KEYS, ...GRID_KEYS].map(({ id, keys }) => (
            <tr key={id}>
              <th scope="row">{say(`key-${id}`)}</th>
              <td>
                {keys.map((key, n) => (
                  <Fragment key={key}>
                    {n > 0 ? joined(keys) : null}
                    <kbd className={styles.key}>{cap(key)}</kbd>
                  </Fragment>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Part>
  );
}
