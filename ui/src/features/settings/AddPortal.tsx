// Adding a portal: a folder that becomes a web site, or a CKAN site.
import { useState } from "react";
import { Button } from "../../parts/Button";
import { Card } from "../../parts/Card";
import { Choices } from "../../parts/Choices";
import { Acts, Form } from "../../parts/Form";
import { FailureBox } from "../../parts/FailureBox";
import { TextField } from "../../parts/TextField";
import { useAct, type AddPortal as Request } from "../../wire";
import { say } from "../../words/words";

const EMPTY = { name: "", kind: "folder", url: "", organization: "", folder: "", path: "" };

/** What keeps the portal from being added, by the field. */
function missing(typed: typeof EMPTY): Partial<Record<keyof typeof EMPTY, string>> {
  const out: Partial<Record<keyof typeof EMPTY, string>> = {};
  if (!typed.name.trim()) out.name = say("portals-name-missing");
  if (typed.kind === "folder" && !typed.folder) out.folder = say("portals-folder-missing");
  if (typed.kind === "ckan" && !/^https?:\/\/\S+$/.test(typed.url.trim())) out.url = say("portals-url-missing");
  if (typed.kind === "ckan" && !typed.organization.trim())
    out.organization = say("portals-organization-missing");
  return out;
}

function requestOf({ name, kind, folder, url, organization }: typeof EMPTY): Request {
  return kind === "folder"
    ? { name: name.trim(), address: { kind: "folder", folder } }
    : { name: name.trim(), address: { kind: "ckan", url: url.trim(), organization: organization.trim() } };
}

export function AddPortal({ onDone }: { onDone: () => void }) {
  const add = useAct("add_portal");
  const choose = useAct("choose_folder");
  const [typed, setTyped] = useState(EMPTY);
  const [tried, setTried] = useState(false);
  const wrong = tried ? missing(typed) : {};
  const pick = async () => {
    const found = await choose.act({});
    if (found) setTyped((now) => ({ ...now, folder: found.token, path: found.path }));
  };
  const submit = async () => {
    setTried(true);
    if (Object.keys(missing(typed)).length > 0) return;
    if (await add.act(requestOf(typed))) onDone();
  };
  return (
    <Card title={say("portals-add")}>
      {add.failure ? <FailureBox failure={add.failure} /> : null}
      <Form onSubmit={() => void submit()}>
        <Choices
          label={say("portals-kind")}
          value={typed.kind}
          onChange={(kind) => setTyped({ ...typed, kind })}
          options={["folder", "ckan"].map((id) => ({
            id,
            label: say(`portals-kind-${id}`),
            hint: say(`portals-kind-${id}.hint`),
          }))}
        />
        <TextField
          label={say("portals-name")}
          hint={say("portals-name.hint")}
          value={typed.name}
          onChange={(name) => setTyped({ ...typed, name })}
          error={wrong.name}
        />
        {typed.kind === "folder" ? (
          <Acts>
            <Button onPress={() => void pick()}>{say("portals-choose-folder")}</Button>
            <span role="status">{typed.path || wrong.folder || ""}</span>
          </Acts>
        ) : (
          <>
            <TextField
              label={say("portals-url")}
              hint={say("portals-url.hint")}
              type="url"
              value={typed.url}
              onChange={(url) => setTyped({ ...typed, url })}
              error={wrong.url}
            />
            <TextField
              label={say("portals-organization")}
              hint={say("portals-organization.hint")}
              value={typed.organization}
              onChange={(organization) => setTyped({ ...typed, organization })}
              error={wrong.organization}
            />
          </>
        )}
        <Acts>
          <Button kind="primary" type="submit" busy={add.state === "running"}>
            {say("portals-add-this")}
          </Button>
          <Button kind="quiet" onPress={onDone}>
            {say("settings-cancel")}
          </Button>
        </Acts>
      </Form>
    </Card>
  );
}
