// The official template that the file is, and saving it filled.
import { Button } from "../../parts/Button";
import { FailureBox } from "../../parts/FailureBox";
import { useAct, type TemplateNote } from "../../wire";
import { say } from "../../words/words";
import styles from "./Aside.module.css";

export function Template({ draft, template }: { draft: string; template: TemplateNote }) {
  const save = useAct("save_filled");
  const saved = save.state === "done" ? save.reply : null;
  return (
    <section aria-labelledby="template" className={styles.card}>
      <h2 id="template" className={styles.title}>
        {say("table-template")}
      </h2>
      <p>{say("table-template-what", { name: template.name })}</p>
      {save.failure ? <FailureBox failure={save.failure} /> : null}
      <Button busy={save.state === "running"} onPress={() => void save.act({ draft })}>
        {say("table-template-save")}
      </Button>
      <p role="status">{saved ? say("table-template-saved", { path: saved.path }) : ""}</p>
    </section>
  );
}
