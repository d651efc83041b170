// The X-ray of the clerk's file: what it carries beside the table, where, and what goes out all the same.
import { Card, Part } from "../../parts/Card";
import { FailureBox } from "../../parts/FailureBox";
import { Notice } from "../../parts/Notice";
import { Waiting } from "../../parts/Waiting";
import { useAnswer, type GlimpseView, type HiddenView } from "../../wire";
import { number } from "../../words/form";
import { say } from "../../words/words";
import styles from "./Xray.module.css";

export function Xray({ draft }: { draft: string }) {
  const answer = useAnswer("xray", { draft });
  return (
    <Part title={say("xray-title")}>
      {answer.failure ? <FailureBox failure={answer.failure} onAgain={answer.again} /> : null}
      {answer.data ? (
        <Found found={answer.data.found} />
      ) : answer.failure ? null : (
        <Waiting job={answer.job} title={say("xray-waiting")} onStop={answer.stop} />
      )}
    </Part>
  );
}

function Found({ found }: { found: readonly HiddenView[] }) {
  if (found.length === 0)
    return (
      <Notice tone="ok" title={say("xray-clear")}>
        <p>{say("xray-clear.what")}</p>
      </Notice>
    );
  const within = found.filter((hidden) => hidden.in_table);
  const out = found.filter((hidden) => !hidden.in_table);
  return (
    <>
      {within.length > 0 ? (
        <>
          <Notice tone="warn" title={say("xray-within")}>
            <p>{say("xray-within.what")}</p>
          </Notice>
          <Kinds found={within} open />
        </>
      ) : null}
      {out.length > 0 ? (
        <>
          <Notice tone="ok" title={say("xray-none-published")} />
          <Kinds found={out} />
        </>
      ) : null}
    </>
  );
}

/** One line a kind, each opens to where it is. */
function Kinds({ found, open = false }: { found: readonly HiddenView[]; open?: boolean }) {
  const kinds = [...new Set(found.map((hidden) => hidden.kind))];
  return (
    <Card>
      <ul className={styles.kinds} role="list">
        {kinds.map((kind) => {
          const own = found.filter((hidden) => hidden.kind === kind);
          const count = own.reduce((sum, hidden) => sum + hidden.count, 0);
          return (
            <li key={kind}>
              <details open={open || undefined}>
                <summary className={styles.kind}>
                  {say(`xray-${kind}`)}
                  <span className={styles.count}>{number(count)}</span>
                </summary>
                {own.map((hidden) => (
                  <Place key={hidden.sheet ?? ""} hidden={hidden} />
                ))}
              </details>
            </li>
          );
        })}
      </ul>
    </Card>
  );
}

/** What was found on one sheet, or in the file as a whole. */
function Place({ hidden }: { hidden: HiddenView }) {
  const { sheet, examples } = hidden;
  const count = number(hidden.count);
  const more = examples.length < hidden.count && examples.length >= FEW;
  return (
    <div className={styles.place}>
      <p className={styles.where}>
        {sheet ? say("xray-place-sheet", { sheet, count }) : say("xray-place-file", { count })}
      </p>
      {examples.length > 0 ? (
        <ul className={styles.examples} role="list">
          {examples.map((glimpse, n) => (
            <Example key={n} glimpse={glimpse} kind={hidden.kind} />
          ))}
        </ul>
      ) : null}
      {more ? <p className={styles.more}>{say("xray-more", { count: examples.length })}</p> : null}
    </div>
  );
}

/** Rust tells no more of one kind on one sheet. */
const FEW = 20;

function Example({ glimpse, kind }: { glimpse: GlimpseView; kind: string }) {
  const { spot, name, text, count } = glimpse;
  const called = name && kind === "property" ? say(`xray-property-${name}`) : name;
  return (
    <li className={styles.example}>
      {spot ? <code className={styles.spot}>{spot}</code> : null}
      {called ? <span className={styles.name}>{called}</span> : null}
      {text ? <span className={styles.text}>{text}</span> : null}
      {count === null ? null : <span className={styles.more}>{say("xray-cells", { count })}</span>}
    </li>
  );
}
