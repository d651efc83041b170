// Published: the receipt, and what can be done with it.
import { useState } from "react";
import { go } from "../../app/route";
import { Button } from "../../parts/Button";
import { Card, Part } from "../../parts/Card";
import { Copy } from "../../parts/Copy";
import { Facts } from "../../parts/Facts";
import { FailureBox } from "../../parts/FailureBox";
import { Notice } from "../../parts/Notice";
import { Page } from "../../parts/Page";
import { StateChip } from "../../parts/Chip";
import { useAct, type DraftDetail, type Publication, type ReceiptView } from "../../wire";
import { bytes, moment } from "../../words/form";
import { say } from "../../words/words";
import styles from "./Actions.module.css";
import { WhereTo } from "./WhereTo";

interface ReceiptsProps {
  draft: DraftDetail;
  publication: Publication;
  job: ReturnType<typeof useAct<"publish">>;
}

export function Receipts({ draft, publication, job }: ReceiptsProps) {
  const reopen = useAct("reopen");
  const [more, setMore] = useState(false);
  const again = async () => {
    if (!(await reopen.act({ draft: draft.draft }))) return;
    job.forget();
    go(`/draft/${draft.draft}`);
  };
  const latest = publication.receipts.at(-1);
  if (more) return <WhereTo draft={draft} publication={publication} job={job} />;
  if (!latest) return null;
  return (
    <Page
      title={say("receipt-published", { portal: latest.portal })}
      lead={<StateChip state="published" />}
      actions={
        <>
          {draft.may.publish && publication.portals.length > 1 ? (
            <Button onPress={() => setMore(true)}>{say("receipt-another-portal")}</Button>
          ) : null}
          {draft.may.reopen ? (
            <Button onPress={() => void again()}>{say("receipt-next")}</Button>
          ) : null}
        </>
      }
    >
      {job.failure ? <FailureBox failure={job.failure} /> : null}
      {reopen.failure ? <FailureBox failure={reopen.failure} /> : null}
      <ReceiptCard draft={draft.draft} receipt={latest} />
      <Earlier draft={draft.draft} receipts={publication.receipts.slice(0, -1)} />
    </Page>
  );
}

/** Receipts of what was published before, the latest first. */
export function Earlier({ draft, receipts }: { draft: string; receipts: readonly ReceiptView[] }) {
  if (receipts.length === 0) return null;
  return (
    <Part title={say("receipt-older")}>
      {receipts.toReversed().map((receipt) => (
        <ReceiptCard key={receipt.receipt} draft={draft} receipt={receipt} isOlder />
      ))}
    </Part>
  );
}

interface ReceiptCardProps {
  draft: string;
  receipt: ReceiptView;
  isOlder?: boolean;
}

function ReceiptCard({ draft, receipt, isOlder = false }: ReceiptCardProps) {
  const open = useAct("open_public");
  const page = useAct("open_receipt");
  const check = useAct("check_public");
  const ref = { draft, receipt: receipt.receipt };
  const failure = open.failure ?? page.failure ?? check.failure;
  return (
    <Card title={say("receipt-card", { portal: receipt.portal, version: receipt.version })}>
      {failure ? <FailureBox failure={failure} /> : null}
      {check.state === "done" && check.reply ? (
        <Notice
          tone="ok"
          title={say("receipt-still", { count: check.reply.files, at: moment(check.reply.at) })}
        />
      ) : null}
      <Facts
        items={[
          {
            term: say("receipt-address"),
            value: receipt.url,
            action: <Copy text={receipt.url} label={say("receipt-copy")} quiet />,
          },
          { term: say("receipt-when"), value: moment(receipt.published) },
          { term: say("receipt-prepared"), value: receipt.author },
          { term: say("receipt-approved"), value: receipt.supervisor },
          { term: say("receipt-files"), value: <PublicFiles receipt={receipt} /> },
          { term: say("receipt-own"), value: <code>{receipt.digest}</code> },
        ]}
      />
      <div className={styles.acts}>
        <Button kind={isOlder ? "plain" : "primary"} onPress={() => void open.act(ref)}>
          {say("receipt-open")}
        </Button>
        <Button onPress={() => void page.act(ref)}>{say("receipt-open-receipt")}</Button>
        <Button onPress={() => window.print()}>{say("receipt-print")}</Button>
        <Button onPress={() => void check.act(ref)} busy={check.state === "running"}>
          {say("receipt-check-again")}
        </Button>
      </div>
    </Card>
  );
}

function PublicFiles({ receipt }: { receipt: ReceiptView }) {
  return (
    <ul role="list" className={styles.files}>
      {receipt.files.map((file) => (
        <li key={file.path}>
          {file.path}, {bytes(file.bytes)}
          <span className={styles.digest}>{file.sha256}</span>
        </li>
      ))}
    </ul>
  );
}
