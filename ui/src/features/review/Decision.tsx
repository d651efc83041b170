// The decision: a signature over exactly these files, or a reason to mend.
import { useEffect, useState } from "react";
import { Button } from "../../parts/Button";
import { Acts } from "../../parts/Form";
import { Card } from "../../parts/Card";
import { FailureBox, failureWords } from "../../parts/FailureBox";
import { LinkTo } from "../../parts/LinkTo";
import { Notice } from "../../parts/Notice";
import { PassphraseField } from "../../parts/PassphraseField";
import { Waiting } from "../../parts/Waiting";
import { useAct, useAnswer, type DraftDetail, type Review } from "../../wire";
import { say, sayIt } from "../../words/words";
import styles from "./Decision.module.css";
import { NO_REASON, ReturnForm, type Reason } from "./ReturnForm";

export function Decision({ draft, review }: { draft: DraftDetail; review: Review }) {
  const hello = useAnswer("hello", {});
  const decide = useAct("decide", `decide:${draft.draft}`);
  const [passphrase, setPassphrase] = useState("");
  const [returning, setReturning] = useState(false);
  const [reason, setReason] = useState<Reason>(NO_REASON);
  // How an earlier decision ended is no news when the page is opened again.
  useEffect(() => decide.forget, [decide.forget]);
  const secret = passphrase === "" ? {} : { passphrase };
  if (review.why_not)
    return (
      <Notice
        tone="plain"
        title={say("review-not-you")}
        actions={<LinkTo to="/people">{say("review-switch")}</LinkTo>}
      >
        <p>{sayIt(review.why_not)}</p>
      </Notice>
    );
  if (decide.state === "running")
    return <Waiting job={decide} title={say("review-deciding")} onStop={decide.stop} />;
  const code = decide.failure?.code;
  const error =
    decide.failure && (code === "wrong_passphrase" || code === "passphrase_needed")
      ? failureWords(decide.failure).title
      : undefined;
  const me = hello.data?.person?.name ?? "";
  return (
    <Card title={say("review-decision")}>
      {decide.failure ? <FailureBox failure={decide.failure} /> : null}
      <PassphraseField
        person={me}
        hint={say("send-passphrase-hint")}
        value={passphrase}
        onChange={setPassphrase}
        error={error}
      />
      <p className={styles.signed}>
        {say("review-signed", { count: review.files.length })}{" "}
        <code>{shortDigest(review.manifest)}</code> {say("review-signed.after")}
      </p>
      {returning ? (
        <ReturnForm
          reason={reason}
          onChange={setReason}
          onReturn={(text, about) =>
            void decide.act({
              draft: draft.draft,
              approve: false,
              manifest: review.manifest,
              reason: text,
              ...(about ? { about } : {}),
              ...secret,
            })
          }
          onCancel={() => setReturning(false)}
        />
      ) : (
        <Acts>
          <Button
            kind="primary"
            onPress={() =>
              void decide.act({
                draft: draft.draft,
                approve: true,
                manifest: review.manifest,
                ...secret,
              })
            }
          >
            {say("review-approve")}
          </Button>
          <Button onPress={() => setReturning(true)}>{say("review-return")}</Button>
        </Acts>
      )}
    </Card>
  );
}

/** The beginning of a fingerprint in groups of four, as people compare it. */
export function shortDigest(digest: string): string {
  return `${(digest.slice(0, 12).match(/.{1,4}/g) ?? []).join(" ")}…`;
}
