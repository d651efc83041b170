// The files that were opened last, for the month that looks like the one before.
import { Button } from "../../parts/Button";
import { useAnswer, type Offered } from "../../wire";
import { say } from "../../words/words";
import styles from "./DropTarget.module.css";

export function Recent({ onOpen }: { onOpen: (file: Offered) => void }) {
  const files = (useAnswer("recent_files", {}).data ?? []).filter((file) => file.refused === null);
  if (files.length === 0) return null;
  return (
    <details>
      <summary className={styles.recent}>{say("start-recent")}</summary>
      <ul role="list" className={styles.files}>
        {files.map((file) => (
          <li key={file.token}>
            <Button kind="quiet" onPress={() => onOpen(file)}>
              {say("start-open-one", { file: file.name })}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
