// Who sits here, and the way to another person, the settings and the help.
import { Button } from "react-aria-components";
import { helpAbout } from "../features/help/topics";
import { Menu } from "../parts/Menu";
import { VisuallyHidden } from "../parts/VisuallyHidden";
import type { PersonView } from "../wire";
import { say } from "../words/words";
import { go, here } from "./route";
import styles from "./PersonMenu.module.css";

const PLACES = [
  { id: "/people", words: "shell-switch" },
  { id: "/settings", words: "shell-settings" },
  { id: "/help", words: "shell-help" },
] as const;

/** "Ana Ruiz Soto" → "AR". */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return words
    .slice(0, 2)
    .map((word) => [...word][0]?.toLocaleUpperCase())
    .join("");
}

export function PersonMenu({ person }: { person: PersonView | null }) {
  const who = person
    ? say("shell-who", { name: person.name, role: say(`role-${person.role}`) })
    : say("shell-menu");
  const places = person ? PLACES : PLACES.slice(1);
  return (
    <Menu
      button={
        <Button className={styles.button!}>
          <span className={styles.who}>
            {who}
            {person ? <VisuallyHidden>{`: ${say("shell-menu")}`}</VisuallyHidden> : null}
          </span>
          {person ? (
            <span className={styles.round} aria-hidden="true">
              {initials(person.name)}
            </span>
          ) : null}
        </Button>
      }
      items={places.map((place) => ({ id: place.id, label: say(place.words) }))}
      onAction={(id) => go(id === "/help" ? helpAbout(here()) : id)}
      placement="bottom end"
    />
  );
}
