// The first page: what Vitrina is, and what can be done today.
import { Command } from "../../parts/Command";
import { Page } from "../../parts/Page";
import { say } from "../../words/words";
import styles from "./Start.module.css";

/** The acts in their order; each has a title, `.what` it does and the `.command` for it. */
const ACTS = [
  "window-act-open",
  "window-act-draft",
  "window-act-describe",
  "window-act-submit",
  "window-act-approve",
  "window-act-publish",
];

export function Start() {
  return (
    <Page place={say("window-place")} foot={<Foot />}>
      <h1 className={styles.title}>{say("window-title")}</h1>
      <p className={styles.lead}>{say("window-lead")}</p>

      <div className={styles.today}>
        <h2 className={styles.heading}>{say("window-today")}</h2>
        <p className={styles.text}>{say("window-today.what")}</p>
      </div>

      <h2 className={styles.heading} id="acts">
        {say("window-acts")}
      </h2>
      {/* Said as a list by every reader: WebKit forgets it where the numbers are our own. */}
      <ol className={styles.acts} role="list" aria-labelledby="acts">
        {ACTS.map((act) => (
          <Act key={act} id={act} />
        ))}
      </ol>

      <p className={styles.aside}>
        {say("window-only-convert")} <Command>{say("window-only-convert.command")}</Command>
      </p>
    </Page>
  );
}

function Act({ id }: { id: string }) {
  return (
    <li className={styles.act}>
      <h3 className={styles.name}>{say(id)}</h3>
      <p className={styles.what}>{say(`${id}.what`)}</p>
      <p className={styles.how}>
        <Command>{say(`${id}.command`)}</Command>
      </p>
    </li>
  );
}

function Foot() {
  return (
    <>
      <span>{say("window-kept")}</span>
      <span>{say("window-version", { version: __VERSION__ })}</span>
    </>
  );
}
