// The decision: a signature over exactly these files, or a reason to mend.
import { useState } from "react";
import { Button } from "../../parts/Button";
import { Card } from "../../parts/Card";
import { Choices } from "../../parts/Choices";
import { FailureBox } from "../../parts/FailureBox";
import { LinkTo } from "../../parts/LinkTo";
import { Notice } from "../../parts/Notice";
import { PassphraseField } from "../../parts/PassphraseField";
import { TextField } from "../../parts/TextField";
import { Waiting } from "../../parts/Waiting";
import { useAct, useAnswer, type DraftDetail, type Review, type Step } from "../../wire";
import { say, sayIt } from "../../words/words";
import styles from "./Decision.module.css";

const ABOUT: readonly Step[] = ["table", "description", "file"];
const REASONS = ["totals", "personal", "period", "names"] as const;

export function Decision({ draft, review }: { draft: DraftDetail; review: Review }) {
  const hello = useAnswer("hello", {});
  const decide = useAct("decide", `decide:${draft.draft}`);
  const [passphrase, setPassphrase] = useState("");
  const [returning, setReturning] = useState(false);
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
    code === "wrong_passphrase"
      ? say("send-wrong")
      : code === "passphrase_needed"
        ? say("send-needed")
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
        <code>{shortDigest(review.manifest)}</code>. {say("review-signed.after")}
      </p>
      {returning ? (
        <ReturnForm
          onReturn={(reason, about) =>
            void decide.act({
              draft: draft.draft,
              approve: false,
              reason,
              ...(about ? { about } : {}),
              ...secret,
            })
          }
          onCancel={() => setReturning(false)}
        />
      ) : (
        <div className={styles.acts}>
          <Button
            kind="primary"
            onPress={() => void decide.act({ draft: draft.draft, approve: true, ...secret })}
          >
            {say("review-approve")}
          </Button>
          <Button onPress={() => setReturning(true)}>{say("review-return")}</Button>
        </div>
      )}
    </Card>
  );
}

/** The beginning of a fingerprint in groups of four, as people compare it. */
export function shortDigest(digest: string): string {
  return `${(digest.slice(0, 12).match(/.{1,4}/g) ?? []).join(" ")}…`;
}

interface ReturnFormProps {
  onReturn: (reason: string, about: Step | null) => void;
  onCancel: () => void;
}

function ReturnForm({ onReturn, onCancel }: ReturnFormProps) {
  const [reason, setReason] = useState("");
  const [about, setAbout] = useState<string>("");
  const [tried, setTried] = useState(false);
  const step = ABOUT.find((one) => one === about) ?? null;
  const submit = () => {
    setTried(true);
    if (reason.trim()) onReturn(reason.trim(), step);
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <TextField
        label={say("review-reason")}
        hint={say("review-reason.hint")}
        value={reason}
        onChange={setReason}
        error={tried && !reason.trim() ? say("review-reason-missing") : undefined}
        lines={3}
        autoFocus
      />
      <div className={styles.acts} role="group" aria-label={say("review-common")}>
        {REASONS.map((one) => (
          <Button
            key={one}
            kind="quiet"
            onPress={() => setReason(`${reason}${reason ? " " : ""}${say(`review-common-${one}`)}`)}
          >
            {say(`review-common-${one}`)}
          </Button>
        ))}
      </div>
      <Choices
        label={say("review-about")}
        value={about}
        onChange={setAbout}
        options={[...ABOUT, "other"].map((id) => ({ id, label: say(`review-about-${id}`) }))}
      />
      <div className={styles.acts}>
        <Button kind="primary" type="submit">
          {say("review-send-back")}
        </Button>
        <Button kind="quiet" onPress={onCancel}>
          {say("review-cancel")}
        </Button>
      </div>
    </form>
  );
}
