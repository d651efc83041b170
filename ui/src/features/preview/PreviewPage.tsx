// What the public will see: the very page and the very files.
import { useState } from "react";
import { Button } from "../../parts/Button";
import { Part } from "../../parts/Card";
import { FailureBox, FailurePage } from "../../parts/FailureBox";
import { Files } from "../../parts/Files";
import { Frame } from "../../parts/Frame";
import { LinkTo } from "../../parts/LinkTo";
import { Notice } from "../../parts/Notice";
import { Page } from "../../parts/Page";
import { Waiting } from "../../parts/Waiting";
import { useAct, useAnswer, type DraftDetail, type FileView, type Preview } from "../../wire";
import { say } from "../../words/words";
import styles from "./PreviewPage.module.css";

export function PreviewPage({ draft }: { draft: string }) {
  const detail = useAnswer("draft", { draft });
  const preview = useAnswer("preview", { draft });
  const failure = preview.failure ?? detail.failure;
  if (failure) return <FailurePage failure={failure} onAgain={preview.again} />;
  if (!preview.data || !detail.data)
    return (
      <Page title={say("preview-title")}>
        <Waiting job={preview.job} title={say("preview-loading")} onStop={preview.stop} />
      </Page>
    );
  return <Ready draft={detail.data} preview={preview.data} />;
}

function Ready({ draft, preview }: { draft: DraftDetail; preview: Preview }) {
  const [width, setWidth] = useState<"wide" | "phone">("wide");
  const missing = draft.steps.find((step) => step.step === "description")?.state !== "done";
  const next = draft.may.change ? "send" : "";
  return (
    <Page
      title={say("preview-title")}
      lead={<p>{say("preview-lead")}</p>}
      actions={
        <LinkTo to={`/draft/${draft.draft}/${next}`} look="primary">
          {say(draft.may.change ? "preview-continue" : "table-back")}
        </LinkTo>
      }
    >
      {missing && draft.may.change ? (
        <Notice
          tone="warn"
          title={say("preview-missing")}
          actions={
            <LinkTo to={`/draft/${draft.draft}/description`}>{say("preview-complete")}</LinkTo>
          }
        />
      ) : null}
      <Part title={say("preview-page")}>
        <div role="group" aria-label={say("preview-width")} className={styles.widths}>
          {(["wide", "phone"] as const).map((one) => (
            <button
              key={one}
              type="button"
              className={styles.width}
              aria-pressed={width === one}
              onClick={() => setWidth(one)}
            >
              {say(`preview-${one}`)}
            </button>
          ))}
        </div>
        <Frame address={preview.address} title={say("preview-frame")} width={width} />
      </Part>
      <FileActs draft={draft.draft} files={preview.files} />
    </Page>
  );
}

function FileActs({ draft, files }: { draft: string; files: readonly FileView[] }) {
  const save = useAct("save_file");
  const open = useAct("open_file");
  const failure = save.failure ?? open.failure;
  const saved = save.state === "done" ? save.reply : null;
  return (
    <Part title={say("preview-files")}>
      {failure ? <FailureBox failure={failure} /> : null}
      <p role="status">{saved ? say("preview-saved", { path: saved.path }) : ""}</p>
      <Files
        files={files}
        caption={say("preview-files.what")}
        acts={(file) => (
          <span className={styles.acts}>
            <Button
              label={say("preview-open-file", { file: file.path })}
              onPress={() => void open.act({ draft, path: file.path })}
            >
              {say("preview-open")}
            </Button>
            <Button
              label={say("preview-save-file", { file: file.path })}
              onPress={() => void save.act({ draft, path: file.path })}
            >
              {say("preview-save")}
            </Button>
          </span>
        )}
      />
    </Part>
  );
}
