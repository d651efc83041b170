// The actions of a publication as a list of signs and words.
import type { ReactNode } from "react";
import { Ring } from "../../parts/Ring";
import { VisuallyHidden } from "../../parts/VisuallyHidden";
import { say } from "../../words/words";
import styles from "./Actions.module.css";
import type { Line } from "./lines";

interface ActionsProps {
  lines: readonly Line[];
  /** How far the action under way is. */
  now?: ReactNode;
  /** How the reading back stands, which is always the last thing. */
  last: Line["state"];
}

export function Actions({ lines, now, last }: ActionsProps) {
  const all: Line[] = [...lines, { words: say("publication-read-back"), state: last }];
  return (
    <ol role="list" className={styles.list}>
      {all.map((line, n) => (
        <li key={n} className={styles.line}>
          <Ring state={line.state} />
          <span className={styles.words}>
            <span>
              {line.words}
              {line.state === "unknown" || line.state === "failed" ? null : (
                <VisuallyHidden>{`, ${say(`publication-line-${line.state}`)}`}</VisuallyHidden>
              )}
            </span>
            {n === lines.length ? <span className={styles.more}>{say("publication-only-then")}</span> : null}
            {line.state === "unknown" || line.state === "failed" ? (
              <span className={styles.more}>{say(`publication-line-${line.state}`)}</span>
            ) : null}
            {line.state === "now" && now ? <span className={styles.more}>{now}</span> : null}
          </span>
        </li>
      ))}
    </ol>
  );
}
