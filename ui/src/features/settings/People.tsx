// The people of the office, and adding one.
import { useState } from "react";
import { Button } from "../../parts/Button";
import { Card, Part, Row, Rows } from "../../parts/Card";
import { Check, Choices } from "../../parts/Choices";
import { Acts, Form } from "../../parts/Form";
import { FailureBox } from "../../parts/FailureBox";
import { Notice } from "../../parts/Notice";
import { PassphraseField, SHORTEST } from "../../parts/PassphraseField";
import { TextField } from "../../parts/TextField";
import { useAct, useAnswer } from "../../wire";
import { say } from "../../words/words";

const EMPTY = { name: "", role: "supervisor", passphrase: "", remember: false };

export function People() {
  const people = useAnswer("people", {});
  const add = useAct("add_person");
  const [open, setOpen] = useState(false);
  const added = add.state === "done" ? add.reply?.person.name : null;
  return (
    <Part title={say("settings-people")} id="people">
      {people.failure ? <FailureBox failure={people.failure} onAgain={people.again} /> : null}
      <Rows label={say("settings-people")}>
        {(people.data ?? []).map((person) => (
          <Row key={person.person} title={person.name} more={say(`role-${person.role}`)} />
        ))}
      </Rows>
      <div role="status">{added ? <Notice tone="ok" title={say("people-added", { name: added })} /> : null}</div>
      {open ? (
        <AddPerson add={add} onDone={() => setOpen(false)} />
      ) : (
        <p>
          <Button onPress={() => setOpen(true)}>{say("people-add")}</Button>
        </p>
      )}
    </Part>
  );
}

function AddPerson({ add, onDone }: { add: ReturnType<typeof useAct<"add_person">>; onDone: () => void }) {
  const [typed, setTyped] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const short = [...typed.passphrase].length < SHORTEST;
  const submit = async () => {
    setTried(true);
    if (!typed.name.trim() || short) return;
    const role = typed.role === "clerk" ? "clerk" : "supervisor";
    if (await add.act({ ...typed, role })) onDone();
  };
  return (
    <Card title={say("people-add")}>
      <p>{say("people-add-what")}</p>
      {add.failure ? <FailureBox failure={add.failure} /> : null}
      <Form onSubmit={() => void submit()}>
        <TextField
          label={say("people-name")}
          value={typed.name}
          onChange={(name) => setTyped({ ...typed, name })}
          error={tried && !typed.name.trim() ? say("people-name-missing") : undefined}
          autoFocus
        />
        <Choices
          label={say("people-role")}
          value={typed.role}
          onChange={(role) => setTyped({ ...typed, role })}
          options={["clerk", "supervisor"].map((id) => ({
            id,
            label: say(`people-role-${id}`),
          }))}
        />
        <PassphraseField
          label={say("people-passphrase")}
          hint={say("people-passphrase.hint", { shortest: SHORTEST })}
          value={typed.passphrase}
          onChange={(passphrase) => setTyped({ ...typed, passphrase })}
          error={tried && short ? say("welcome-passphrase-short", { shortest: SHORTEST }) : undefined}
          isNew
        />
        <Check
          label={say("welcome-remember")}
          hint={say("people-remember-hint")}
          isSelected={typed.remember}
          onChange={(remember) => setTyped({ ...typed, remember })}
        />
        <Acts>
          <Button kind="primary" type="submit" busy={add.state === "running"}>
            {say("people-add-this")}
          </Button>
          <Button kind="quiet" onPress={onDone}>
            {say("settings-cancel")}
          </Button>
        </Acts>
      </Form>
    </Card>
  );
}
