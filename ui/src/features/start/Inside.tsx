// What a zip or a folder holds: the files that can be opened, and which are passed over and why.
import { useState } from "react";
import { Button } from "../../parts/Button";
import { Row, Rows } from "../../parts/Card";
import { Notice } from "../../parts/Notice";
import { TextField } from "../../parts/TextField";
import type { InsideFile, InsideView } from "../../wire";
import { bytes } from "../../words/form";
import { say } from "../../words/words";
import styles from "./DropTarget.module.css";
import { shown, SHOWN } from "./inside";

interface InsideProps {
  list: InsideView;
  onOpen: (file: InsideFile) => void;
  onClose: () => void;
}

/** From so many files on there is a field to search in. */
const MANY = 8;

export function Inside({ list, onOpen, onClose }: InsideProps) {
  const [wanted, setWanted] = useState("");
  const opening = list.files.filter((file) => file.token !== null);
  const skipped = list.files.filter((file) => file.token === null);
  const found = shown(opening, wanted);
  const rest = found.length - SHOWN + list.left_out;
  return (
    <Notice tone="plain" title={title(list, opening.length)}>
      {opening.length > 0 ? <p>{say("start-inside-what")}</p> : null}
      {opening.length > MANY ? (
        <TextField label={say("start-inside-search")} type="search" value={wanted} onChange={setWanted} />
      ) : null}
      {found.length > 0 ? (
        <Rows label={say("start-inside-list")}>
          {found.slice(0, SHOWN).map((file) => (
            <Row
              key={file.token}
              title={file.name}
              more={`${kind(file)}, ${bytes(file.bytes)}`}
              end={<Button onPress={() => onOpen(file)}>{say("start-open-one", { file: own(file) })}</Button>}
            />
          ))}
        </Rows>
      ) : null}
      {rest > 0 ? <p>{say("start-inside-more", { count: rest })}</p> : null}
      {skipped.length > 0 ? <Skipped files={skipped} /> : null}
      <div>
        <Button kind="quiet" onPress={onClose}>
          {say("start-inside-close")}
        </Button>
      </div>
    </Notice>
  );
}

function title(list: InsideView, opening: number): string {
  if (opening === 0) return say("start-inside-none", { file: list.name });
  return say(list.folder ? "start-inside-folder" : "start-inside-zip", { file: list.name });
}

function kind(file: InsideFile): string {
  return say("inside-kind", { kind: file.kind });
}

/** The file's name without the folders above it. */
function own(file: InsideFile): string {
  return file.name.split("/").at(-1) ?? file.name;
}

function Skipped({ files }: { files: readonly InsideFile[] }) {
  return (
    <details>
      <summary className={styles.recent}>{say("start-inside-skipped", { count: files.length })}</summary>
      <ul role="list" className={styles.files}>
        {files.slice(0, SHOWN).map((file, index) => (
          <li key={index}>
            {file.name}: {kind(file)}
          </li>
        ))}
      </ul>
    </details>
  );
}
