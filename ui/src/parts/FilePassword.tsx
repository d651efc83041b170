// The password of a locked file: asked for where the file is opened, and what was typed stays.
import { useState } from "react";
import { here } from "../app/route";
import { answers, useAct, type Failure } from "../wire";
import { say } from "../words/words";
import { Ask } from "./Ask";
import { Button } from "./Button";
import { failureWords } from "./FailureBox";
import { Form } from "./Form";
import { LinkTo } from "./LinkTo";
import { Page } from "./Page";
import { PassphraseField } from "./PassphraseField";
import { Waiting } from "./Waiting";

/** Whether a password, or another one, would open the file. */
export function asksForPassword(failure: Failure | null): failure is Failure {
  return failure?.code === "password_needed" || failure?.code === "wrong_password";
}

interface FieldProps {
  failure: Failure;
  value: string;
  onChange: (value: string) => void;
}

function Field({ failure, value, onChange }: FieldProps) {
  const words = failureWords(failure);
  const wrong = failure.code === "wrong_password" ? `${words.title}. ${words.do}` : undefined;
  return (
    <PassphraseField
      label={say("file-password", { file: String(failure.args["file"] ?? "") })}
      hint={say("file-password-hint")}
      value={value}
      onChange={onChange}
      error={wrong}
      autoFocus
    />
  );
}

interface FilePasswordProps extends FieldProps {
  onOpen: () => void;
  onClose: () => void;
}

/** The question in front of the page where a file is chosen. */
export function FilePassword({ onOpen, onClose, ...field }: FilePasswordProps) {
  const words = failureWords({ ...field.failure, code: "password_needed" });
  return (
    <Ask title={words.title} isOpen onClose={onClose} actions={null}>
      <p>{words.what}</p>
      <Form onSubmit={() => field.value !== "" && onOpen()}>
        <Field {...field} />
        <p>
          <Button kind="primary" type="submit">
            {say("file-password-open")}
          </Button>{" "}
          <Button onPress={onClose}>{say("file-password-cancel")}</Button>
        </p>
      </Form>
      <p>{words.do}</p>
    </Ask>
  );
}

/** The page of a draft whose file asks for its password again. */
export function UnlockPage({ failure }: { failure: Failure }) {
  const unlock = useAct("unlock");
  const [typed, setTyped] = useState("");
  const [place, draft = ""] = here();
  const latest = asksForPassword(unlock.failure) ? unlock.failure : failure;
  const words = failureWords({ ...latest, code: "password_needed" });
  const open = async () => {
    if (typed === "" || place !== "draft") return;
    // Whatever could not be read until now can be.
    if (await unlock.act({ draft, password: typed })) void answers.invalidateQueries();
  };
  if (unlock.state === "running")
    return (
      <Page title={words.title}>
        <Waiting job={unlock} title={say("file-password-opening")} onStop={unlock.stop} />
      </Page>
    );
  return (
    <Page title={words.title} lead={say("file-password-again")}>
      <Form onSubmit={() => void open()}>
        <Field failure={latest} value={typed} onChange={setTyped} />
        <p>
          <Button kind="primary" type="submit">
            {say("file-password-open")}
          </Button>
        </p>
      </Form>
      <p>
        <LinkTo to="/">{say("failure-start")}</LinkTo>
      </p>
    </Page>
  );
}
