// The author's signature: who can approve afterwards, the passphrase, and what happens next.
import { useState } from "react";
import { Button } from "../../parts/Button";
import { Card } from "../../parts/Card";
import { Form } from "../../parts/Form";
import { FailureBox, failureWords } from "../../parts/FailureBox";
import { PassphraseField } from "../../parts/PassphraseField";
import { Waiting } from "../../parts/Waiting";
import { useAct, useAnswer, type DraftDetail } from "../../wire";
import { say } from "../../words/words";
import { WhoDecides } from "./WhoDecides";

export function Sign({ draft }: { draft: DraftDetail }) {
  const hello = useAnswer("hello", {});
  const submit = useAct("submit", `submit:${draft.draft}`);
  const [passphrase, setPassphrase] = useState("");
  const me = hello.data?.person;
  const send = () => {
    const typed = passphrase === "" ? {} : { passphrase };
    void submit.act({ draft: draft.draft, ...typed });
  };
  if (submit.state === "running")
    return <Waiting job={submit} title={say("send-sending")} onStop={submit.stop} />;
  const { failure } = submit;
  const wrong = failure?.code === "wrong_passphrase" ? failureWords(failure).title : undefined;
  const needed = failure?.code === "passphrase_needed" ? say("send-needed") : undefined;
  return (
    <Card title={say("send-sign")}>
      {failure ? <FailureBox failure={failure} /> : null}
      <WhoDecides authors={draft.authors} sender={me?.person} />
      <Form onSubmit={() => send()}>
        <PassphraseField
          person={me?.name ?? ""}
          hint={say("send-passphrase-hint")}
          value={passphrase}
          onChange={setPassphrase}
          error={wrong ?? needed}
        />
        <p>
          <Button kind="primary" type="submit">
            {say("send-submit")}
          </Button>
        </p>
      </Form>
      <p>{say("send-next")}</p>
    </Card>
  );
}
