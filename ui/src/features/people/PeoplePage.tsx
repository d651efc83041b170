// Another person sits down here: their name, and their own passphrase.
import { useState } from "react";
import { go } from "../../app/route";
import { Button } from "../../parts/Button";
import { Choices } from "../../parts/Choices";
import { Form } from "../../parts/Form";
import { FailureBox, FailurePage } from "../../parts/FailureBox";
import { LinkTo } from "../../parts/LinkTo";
import { Empty } from "../../parts/Notice";
import { Page } from "../../parts/Page";
import { PassphraseField } from "../../parts/PassphraseField";
import { WaitingPage } from "../../parts/Waiting";
import { useAct, useAnswer, type PersonView } from "../../wire";
import { say } from "../../words/words";

export function PeoplePage() {
  const hello = useAnswer("hello", {});
  const people = useAnswer("people", {});
  if (people.failure) return <FailurePage failure={people.failure} onAgain={people.again} />;
  if (!people.data) return <WaitingPage job={people.job} title={say("people-loading")} />;
  const me = hello.data?.person?.person;
  const others = people.data.filter((person) => person.person !== me);
  return (
    <Page
      title={say("people-title")}
      lead={<p>{say("people-lead")}</p>}
      actions={<LinkTo to="/settings/people">{say("people-add")}</LinkTo>}
    >
      {others.length === 0 ? <Empty title={say("people-nobody")} /> : <SwitchForm people={others} />}
    </Page>
  );
}

function SwitchForm({ people }: { people: readonly PersonView[] }) {
  const change = useAct("switch_person");
  const [picked, setPerson] = useState<string | null>(null);
  const person = picked ?? (people.length === 1 ? (people[0]?.person ?? "") : "");
  const [passphrase, setPassphrase] = useState("");
  const [tried, setTried] = useState(false);
  const submit = async () => {
    setTried(true);
    if (!person || !passphrase) return;
    if (await change.act({ person, passphrase })) go("/");
  };
  const name = people.find((one) => one.person === person)?.name ?? "";
  const wrong = change.failure?.code === "wrong_passphrase";
  const missing = tried && !passphrase;
  return (
    <Form onSubmit={() => void submit()}>
      {change.failure ? <FailureBox failure={change.failure} /> : null}
      <Choices
        label={say("people-who")}
        hint={tried && !person ? say("people-who-missing") : undefined}
        value={person}
        onChange={setPerson}
        options={people.map((one) => ({
          id: one.person,
          label: one.name,
          hint: say(`role-${one.role}`),
        }))}
      />
      <PassphraseField
        person={name}
        {...(name ? {} : { label: say("passphrase") })}
        value={passphrase}
        onChange={setPassphrase}
        error={wrong ? say("people-wrong") : missing ? say("people-missing") : undefined}
      />
      <div>
        <Button kind="primary" type="submit" busy={change.state === "running"}>
          {name ? say("people-switch-to", { name }) : say("shell-switch")}
        </Button>
      </div>
    </Form>
  );
}
