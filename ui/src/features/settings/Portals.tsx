// The portals of the office: how each stands, its token, and adding one.
import { useState } from "react";
import { Button } from "../../parts/Button";
import { Part, Row, Rows } from "../../parts/Card";
import { FailureBox } from "../../parts/FailureBox";
import { Empty, Notice } from "../../parts/Notice";
import { Token } from "../../parts/Token";
import { useAct, useAnswer, type PortalView, type StandingView } from "../../wire";
import { say } from "../../words/words";
import { AddPortal } from "./AddPortal";
import styles from "./SettingsPage.module.css";

export function Portals() {
  const portals = useAnswer("portals", {});
  const [open, setOpen] = useState(false);
  const list = portals.data ?? [];
  return (
    <Part title={say("settings-portals")} id="portals">
      {portals.failure ? <FailureBox failure={portals.failure} onAgain={portals.again} /> : null}
      {portals.data && list.length === 0 ? <Empty title={say("portals-none")}>{say("portals-none.what")}</Empty> : null}
      {list.length > 0 ? (
        <Rows label={say("settings-portals")}>
          {list.map((portal) => (
            <PortalLine key={portal.portal} portal={portal} />
          ))}
        </Rows>
      ) : null}
      {open ? (
        <AddPortal onDone={() => setOpen(false)} />
      ) : (
        <p>
          <Button onPress={() => setOpen(true)}>{say("portals-add")}</Button>
        </p>
      )}
    </Part>
  );
}

function PortalLine({ portal }: { portal: PortalView }) {
  const test = useAct("test_portal");
  const [asking, setAsking] = useState(false);
  const kind = say(portal.practice ? "publication-kind-practice" : `publication-kind-${portal.kind}`);
  return (
    <Row
      title={portal.portal}
      more={
        <>
          <div>{[kind, portal.organization].filter(Boolean).join(" · ")}</div>
          <div>{portal.address}</div>
          {portal.token_missing && !asking ? <div>{say("portals-token-missing")}</div> : null}
          {test.failure ? <FailureBox failure={test.failure} /> : null}
          {test.state === "done" && test.reply ? (
            <Notice tone="ok" title={standing(test.reply)} />
          ) : null}
          {asking ? <Token portal={portal.portal} onKept={() => setAsking(false)} /> : null}
        </>
      }
      end={
        <span className={styles.acts}>
          <Button
            label={say("portals-test-this", { portal: portal.portal })}
            busy={test.state === "running"}
            onPress={() => void test.act({ portal: portal.portal })}
          >
            {say("portals-test")}
          </Button>
          {portal.kind === "ckan" ? (
            <Button
              label={say("portals-token-this", { portal: portal.portal })}
              onPress={() => setAsking(!asking)}
            >
              {say("token-label")}
            </Button>
          ) : null}
        </span>
      }
    />
  );
}

function standing(found: StandingView): string {
  const facts = [found.version, found.user, found.organization].filter(Boolean).join(" · ");
  return say("portals-ready", { facts: facts ? `: ${facts}` : "" });
}
