// The three bands: where am I and who am I above, the steps at the side, one quiet line below.
import { useEffect } from "react";
import { FailureBox } from "../parts/FailureBox";
import { LinkTo } from "../parts/LinkTo";
import { Mark } from "../parts/Mark";
import { StateChip } from "../parts/Chip";
import { VisuallyHidden } from "../parts/VisuallyHidden";
import { useAnswer, type DraftDetail, type Hello } from "../wire";
import { say } from "../words/words";
import { Crash } from "./Crash";
import { useDropped } from "./dropped";
import { Foot } from "./Foot";
import { useKeys } from "./keys";
import { PersonMenu } from "./PersonMenu";
import { go, useRoute } from "./route";
import { PageAt, draftOf } from "./routes";
import styles from "./Shell.module.css";
import { Steps } from "./Steps";

export function Shell({ hello }: { hello: Hello }) {
  const route = useRoute();
  const id = draftOf(route);
  const draft = useAnswer("draft", { draft: id ?? "" }, { when: id !== null });
  const known = id ? (draft.data ?? null) : null;
  const keys = useKeys(known);
  useArrivals(hello);
  return (
    <div className={styles.window}>
      <a className={styles.skip} href="#page" onClick={toPage}>
        {say("shell-skip")}
      </a>
      <Head hello={hello} draft={known} />
      <div className={known ? styles.sides : styles.plain}>
        {known ? <Steps draft={known} here={route[2] ?? ""} /> : null}
        <main id="main" tabIndex={-1} className={styles.main}>
          {keys.failure ? (
            <div className={styles.above}>
              <FailureBox failure={keys.failure} onDismiss={keys.forget} />
            </div>
          ) : null}
          <Crash>
            <PageAt route={route} key={route.join("/")} />
          </Crash>
        </main>
      </div>
      <Foot draft={known} />
      <VisuallyHidden>
        <span role="status">{keys.done}</span>
      </VisuallyHidden>
    </div>
  );
}

/** The skip link must not change the address, which is the place in the program. */
function toPage(event: React.MouseEvent): void {
  event.preventDefault();
  document.getElementById("main")?.focus();
}

function Head({ hello, draft }: { hello: Hello; draft: DraftDetail | null }) {
  return (
    <header className={styles.head}>
      <LinkTo to="/" className={styles.home ?? ""} label={say("shell-start")}>
        <span className={styles.mark}>
          <Mark />
        </span>
        <span className={draft ? styles.known : styles.name}>{say("window-name")}</span>
      </LinkTo>
      {draft ? (
        <div className={styles.draft}>
          <LinkTo to={`/draft/${draft.draft}`} className={styles.place ?? ""}>
            {draft.title ?? draft.file.name}
          </LinkTo>
          <StateChip state={draft.state} />
        </div>
      ) : null}
      <span className={styles.gap} />
      <PersonMenu person={hello.person} />
    </header>
  );
}

/** Files lead to the first page, once there is somebody to open them. */
function useArrivals(hello: Hello): void {
  const waiting = useDropped().length > 0;
  const ready = hello.people > 0;
  useEffect(() => {
    if (waiting && ready) go("/");
  }, [waiting, ready]);
}
