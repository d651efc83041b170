// Where the data lies, and a copy of everything.
import { Button } from "../../parts/Button";
import { Card, Part } from "../../parts/Card";
import { Facts } from "../../parts/Facts";
import { FailureBox } from "../../parts/FailureBox";
import { Notice } from "../../parts/Notice";
import { Waiting } from "../../parts/Waiting";
import { useAct, useAnswer } from "../../wire";
import { bytes } from "../../words/form";
import { say } from "../../words/words";
import styles from "./SettingsPage.module.css";

export function Data() {
  const hello = useAnswer("hello", {});
  const show = useAct("show_home");
  const copy = useAct("copy_everything", "copy_everything");
  const failure = show.failure ?? copy.failure;
  const written = copy.state === "done" ? copy.reply : null;
  return (
    <Part title={say("settings-data")} id="data">
      <Card>
        <Facts items={[{ term: say("data-where"), value: hello.data?.home ?? "" }]} />
        <p>{say("data-what")}</p>
        {failure ? <FailureBox failure={failure} /> : null}
        {copy.state === "running" ? (
          <Waiting job={copy} title={say("data-copying")} onStop={copy.stop} />
        ) : null}
        <div role="status">
          {written ? (
            <Notice tone="ok" title={say("data-copied", { size: bytes(written.bytes) })}>
              <p>{written.path}</p>
            </Notice>
          ) : null}
        </div>
        <div className={styles.acts}>
          <Button onPress={() => void show.act({})}>{say("data-show")}</Button>
          <Button onPress={() => void copy.act({})} isDisabled={copy.state === "running"}>
            {say("data-copy")}
          </Button>
        </div>
      </Card>
    </Part>
  );
}
