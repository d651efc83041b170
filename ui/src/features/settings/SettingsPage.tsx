// The settings: people, portals, how the window looks, and where the data lies.
import { useEffect } from "react";
import { useRoute } from "../../app/route";
import { LinkTo } from "../../parts/LinkTo";
import { Page } from "../../parts/Page";
import { say } from "../../words/words";
import { Data } from "./Data";
import { Looks } from "./Looks";
import { People } from "./People";
import { Portals } from "./Portals";
import styles from "./SettingsPage.module.css";

const PARTS = ["people", "portals", "looks", "data"] as const;

export function SettingsPage() {
  const part = useRoute()[1];
  useEffect(() => {
    if (part) document.getElementById(part)?.scrollIntoView();
  }, [part]);
  return (
    <Page title={say("settings-title")}>
      <nav aria-label={say("settings-parts")}>
        <ul role="list" className={styles.parts}>
          {PARTS.map((one) => (
            <li key={one}>
              <LinkTo to={`/settings/${one}`}>{say(`settings-${one}`)}</LinkTo>
            </li>
          ))}
        </ul>
      </nav>
      <People />
      <Portals />
      <Looks />
      <Data />
      <p>{say("window-version", { version: __VERSION__ })}</p>
    </Page>
  );
}
