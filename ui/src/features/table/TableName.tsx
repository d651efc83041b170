// A table's title for people, and its name in files: one form that is folded away.
import { useState } from "react";
import { Button } from "../../parts/Button";
import { FailureBox } from "../../parts/FailureBox";
import { Form } from "../../parts/Form";
import { TextField } from "../../parts/TextField";
import { useAct, type FileTable } from "../../wire";
import { say } from "../../words/words";
import styles from "./Tables.module.css";

export function TableName({ draft, one }: { draft: string; one: FileTable }) {
  const act = useAct("name_table");
  const [title, setTitle] = useState(one.title ?? "");
  const [name, setName] = useState(one.name ?? "");
  const { table } = one;
  if (table === null) return null;
  // The name that follows from the dataset is no name of its own.
  const own = name.trim() === (one.name ?? "") ? {} : { name: name.trim() };
  return (
    <details className={styles.naming}>
      <summary>{say("tables-name")}</summary>
      <Form onSubmit={() => void act.act({ draft, table, title: title.trim(), ...own })}>
        <TextField label={say("tables-name-title")} value={title} onChange={setTitle} />
        <TextField
          label={say("tables-name-file")}
          hint={say("tables-name-file.hint")}
          value={name}
          onChange={setName}
        />
        {act.failure ? <FailureBox failure={act.failure} onDismiss={act.forget} /> : null}
        <div>
          <Button type="submit" busy={act.state === "running"}>
            {say("tables-name-use")}
          </Button>
        </div>
      </Form>
    </details>
  );
}
