// What failed, where, and what to do: focused when it appears, and what was typed stays.
import { useEffect, useRef, type ReactNode } from "react";
import type { Failure } from "../wire";
import { dressed, say, sayMaybe } from "../words/words";
import { Button } from "./Button";
import { Copy } from "./Copy";
import { UnlockPage, asksForPassword } from "./FilePassword";
import styles from "./FailureBox.module.css";
import { LinkTo } from "./LinkTo";
import { Page } from "./Page";
import { Sign } from "./Sign";

/** Title, what happened and what to do, in the window's words where they differ. */
export function failureWords(failure: Failure): { title: string; what: string; do: string } {
  const id = `failure-${failure.code.replaceAll("_", "-")}`;
  const args = dressed(failure.args);
  const title = sayMaybe(id, args);
  if (title === undefined) return failureWords({ ...failure, code: "program_error" });
  const what = sayMaybe(`${id}.seen`, args) ?? say(`${id}.what`, args);
  return { title, what, do: sayMaybe(`${id}.window`, args) ?? say(`${id}.do`, args) };
}

/** What a report to those who keep the program holds: codes, never values. */
export function details(failure: Failure): string {
  return [`Vitrina ${__VERSION__}`, failure.code, navigator.userAgent].join("\n");
}

interface FailureBoxProps {
  failure: Failure;
  onAgain?: (() => void) | undefined;
  onDismiss?: (() => void) | undefined;
  /** More that can be done, beside the usual. */
  more?: ReactNode;
  /** Somebody may be typing at the moment: it is told, and takes no focus from their field. */
  aside?: boolean;
}

export function FailureBox({ failure, onAgain, onDismiss, more, aside = false }: FailureBoxProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (aside) return;
    box.current?.focus();
    box.current?.scrollIntoView({ block: "nearest" });
  }, [failure, aside]);
  const words = failureWords(failure);
  // Whoever stopped it themselves is told, not warned.
  const calm = failure.code === "cancelled";
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className={`${styles.box} ${calm ? styles.calm : ""}`}
      data-code={failure.code}
    >
      <p className={styles.title}>
        <Sign name={calm ? "info" : "alert"} /> {words.title}
      </p>
      <p>{words.what}</p>
      <p>{words.do}</p>
      <div className={styles.actions}>
        {more}
        {onAgain ? <Button onPress={onAgain}>{say("failure-again")}</Button> : null}
        {onDismiss ? (
          <Button kind="quiet" onPress={onDismiss}>
            {say("failure-dismiss")}
          </Button>
        ) : null}
        {calm ? null : <Copy text={details(failure)} label={say("failure-copy")} quiet />}
      </div>
    </div>
  );
}

interface FailurePageProps {
  failure: Failure;
  onAgain?: () => void;
}

/** A page that cannot be shown, and the way from it. */
export function FailurePage({ failure, onAgain }: FailurePageProps) {
  if (asksForPassword(failure)) return <UnlockPage failure={failure} />;
  return (
    <Page title={say("failure-page")} lead={say("failure-page.safe")}>
      <FailureBox failure={failure} onAgain={onAgain} />
      <p>
        <LinkTo to="/">{say("failure-start")}</LinkTo>
      </p>
    </Page>
  );
}
