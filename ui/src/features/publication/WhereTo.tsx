// Where to publish, and what will be done there before it is done.
import { useState } from "react";
import { Button } from "../../parts/Button";
import { Card, Part } from "../../parts/Card";
import { Choices } from "../../parts/Choices";
import { LinkTo } from "../../parts/LinkTo";
import { Empty, Notice } from "../../parts/Notice";
import { Page } from "../../parts/Page";
import { Waiting } from "../../parts/Waiting";
import { useAnswer, type DraftDetail, type PortalView, type Publication, type useAct } from "../../wire";
import { say, sayIt } from "../../words/words";
import styles from "./Actions.module.css";
import { Token } from "../../parts/Token";
import { Trouble } from "./Trouble";

interface WhereToProps {
  draft: DraftDetail;
  publication: Publication;
  job: ReturnType<typeof useAct<"publish">>;
}

export function WhereTo({ draft, publication, job }: WhereToProps) {
  const { portals } = publication;
  const first = portals.find((portal) => portal.practice === draft.practice) ?? portals[0];
  const [picked, setChosen] = useState<string | null>(null);
  // Portals may arrive later than the page.
  const chosen = picked ?? first?.portal ?? "";
  const portal = portals.find((one) => one.portal === chosen);
  return (
    <Page
      title={say("publication-where")}
      lead={<p>{say(draft.practice ? "publication-practice" : "publication-where.what")}</p>}
    >
      {job.failure ? (
        <Trouble
          failure={job.failure}
          {...(portal ? { onAgain: () => void job.act({ draft: draft.draft, portal: portal.portal }) } : {})}
        />
      ) : null}
      {draft.practice && portal && !portal.practice ? (
        <Notice tone="warn" title={say("publication-not-practice", { portal: portal.portal })}>
          <p>{say("publication-not-practice.what")}</p>
        </Notice>
      ) : null}
      {portals.length === 0 ? (
        <Empty
          title={say("publication-no-portal")}
          action={
            <LinkTo to="/settings/portals" look="primary">
              {say("publication-add-portal")}
            </LinkTo>
          }
        />
      ) : (
        <Choices
          label={say("publication-portals")}
          value={chosen}
          onChange={setChosen}
          options={portals.map((one) => ({ id: one.portal, label: nameOf(one), hint: one.address }))}
        />
      )}
      {portal ? (
        <ThisPortal
          key={portal.portal}
          draft={draft.draft}
          portal={portal}
          onPublish={() => void job.act({ draft: draft.draft, portal: portal.portal })}
        />
      ) : null}
    </Page>
  );
}

function nameOf(portal: PortalView): string {
  const kind = say(portal.practice ? "publication-kind-practice" : `publication-kind-${portal.kind}`);
  return `${portal.portal} · ${kind}`;
}

interface ThisPortalProps {
  draft: string;
  portal: PortalView;
  onPublish: () => void;
}

function ThisPortal({ draft, portal, onPublish }: ThisPortalProps) {
  const [asked, setAsked] = useState(false);
  const [refused, setRefused] = useState(false);
  const when = asked && !portal.token_missing;
  const plan = useAnswer("plan", { draft, portal: portal.portal }, { when });
  // The answer is asked for again while a token is typed: what was typed must not go with it.
  if (plan.failure?.code === "token_refused" && !refused) setRefused(true);
  if (plan.data && !plan.failure && refused) setRefused(false);
  if (portal.token_missing) return <Token portal={portal.portal} />;
  return (
    <>
      {asked ? (
        <Part title={say("publication-plan")}>
          {plan.failure ? <Trouble failure={plan.failure} onAgain={plan.again} /> : null}
          {plan.waiting ? (
            <Waiting job={plan.job} title={say("publication-planning")} onStop={plan.stop} />
          ) : null}
          {plan.data ? (
            <Card>
              <ol className={styles.plain}>
                {plan.data.actions.map((action, n) => (
                  <li key={n}>{sayIt(action)}</li>
                ))}
                <li>{say("publication-read-back")}</li>
              </ol>
            </Card>
          ) : null}
        </Part>
      ) : null}
      {refused ? <Token portal={portal.portal} /> : null}
      <div className={styles.acts}>
        <Button kind="primary" onPress={onPublish} isDisabled={refused}>
          {say("publication-publish", { portal: portal.portal })}
        </Button>
        {asked ? null : <Button onPress={() => setAsked(true)}>{say("publication-look")}</Button>}
      </div>
    </>
  );
}
