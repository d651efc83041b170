// The first run: who you are, what you do, and your own passphrase; then the first file.
import { useState } from "react";
import { go } from "../../app/route";
import { Button } from "../../parts/Button";
import { Check, Choices } from "../../parts/Choices";
import { Acts, Form } from "../../parts/Form";
import { FailureBox } from "../../parts/FailureBox";
import { Page } from "../../parts/Page";
import { PassphraseField, SHORTEST } from "../../parts/PassphraseField";
import { TextField } from "../../parts/TextField";
import { useAct } from "../../wire";
import { language, say } from "../../words/words";

type Question = "name" | "role" | "passphrase";

/** What was typed so far: it outlives a change of language, which draws the page anew. */
const typed = { question: "name" as Question, name: "", role: "", remember: true };

export function WelcomePage() {
  const [question, setQuestion] = useState<Question>(typed.question);
  const [, draw] = useState(0);
  const put = (change: Partial<typeof typed>) => {
    Object.assign(typed, change);
    draw((count) => count + 1);
  };
  const ask = (next: Question) => {
    typed.question = next;
    setQuestion(next);
  };
  if (question === "name") return <NameQuestion put={put} next={() => ask("role")} />;
  if (question === "role")
    return <RoleQuestion put={put} back={() => ask("name")} next={() => ask("passphrase")} />;
  return <PassphraseQuestion put={put} back={() => ask("role")} />;
}

type Put = (change: Partial<typeof typed>) => void;

function NameQuestion({ put, next }: { put: Put; next: () => void }) {
  const [tried, setTried] = useState(false);
  const missing = tried && !typed.name.trim() ? say("welcome-name-missing") : undefined;
  const submit = () => (typed.name.trim() ? next() : setTried(true));
  return (
    <Page title={say("welcome-name")} lead={<Intro />}>
      <Form onSubmit={submit}>
        <TextField
          label={say("welcome-name-label")}
          hint={say("welcome-name-hint")}
          value={typed.name}
          onChange={(name) => put({ name })}
          error={missing}
          autoFocus
          autoComplete="name"
        />
        <Acts>
          <Button kind="primary" type="submit">
            {say("welcome-next")}
          </Button>
        </Acts>
      </Form>
      <Languages />
    </Page>
  );
}

function Intro() {
  return <p>{say("welcome-lead")}</p>;
}

function RoleQuestion({ put, back, next }: { put: Put; back: () => void; next: () => void }) {
  const [tried, setTried] = useState(false);
  const options = ["clerk", "supervisor", "both"].map((id) => ({
    id,
    label: say(`welcome-role-${id}`),
    hint: say(`welcome-role-${id}.hint`),
  }));
  return (
    <Page title={say("welcome-role", { name: typed.name.trim().split(" ")[0] ?? "" })}>
      <Form onSubmit={() => (typed.role ? next() : setTried(true))}>
        <Choices
          label={say("welcome-role-label")}
          hint={tried && !typed.role ? say("welcome-role-missing") : undefined}
          value={typed.role}
          options={options}
          onChange={(role) => put({ role })}
        />
        <Acts>
          <Button kind="primary" type="submit">
            {say("welcome-next")}
          </Button>
          <Button kind="quiet" onPress={back}>
            {say("welcome-back")}
          </Button>
        </Acts>
      </Form>
    </Page>
  );
}

function PassphraseQuestion({ put, back }: { put: Put; back: () => void }) {
  const add = useAct("add_person");
  const [passphrase, setPassphrase] = useState("");
  const [tried, setTried] = useState(false);
  const short = [...passphrase].length < SHORTEST;
  const submit = async () => {
    setTried(true);
    if (short) return;
    const role = typed.role === "clerk" ? "clerk" : "supervisor";
    const { name, remember } = typed;
    if (await add.act({ name, role, passphrase, remember })) go("/");
  };
  return (
    <Page title={say("welcome-passphrase")} lead={say("welcome-passphrase.lead")}>
      {add.failure ? <FailureBox failure={add.failure} /> : null}
      <Form onSubmit={() => void submit()}>
        <PassphraseField
          label={say("welcome-passphrase-label")}
          hint={say("welcome-passphrase-hint", { shortest: SHORTEST })}
          value={passphrase}
          onChange={setPassphrase}
          error={tried && short ? say("welcome-passphrase-short", { shortest: SHORTEST }) : undefined}
          isNew
          autoFocus
        />
        <Check
          label={say("welcome-remember")}
          hint={say("welcome-remember.hint")}
          isSelected={typed.remember}
          onChange={(remember) => put({ remember })}
        />
        <Acts>
          <Button kind="primary" type="submit" busy={add.state === "running"}>
            {say("welcome-begin")}
          </Button>
          <Button kind="quiet" onPress={back}>
            {say("welcome-back")}
          </Button>
        </Acts>
      </Form>
    </Page>
  );
}

function Languages() {
  const prefer = useAct("prefer");
  const other = language() === "en" ? "es-MX" : "en";
  const change = () => void prefer.act({ language: other, theme: "system", text_size: 100 });
  return (
    <p lang={other}>
      <Button kind="quiet" onPress={change}>
        {say("welcome-other-language")}
      </Button>
    </p>
  );
}
