// Where a file begins to be a dataset: dropped, chosen, or the sample to practise with.
import { useCallback, useEffect, useState } from "react";
import { takeDropped, useDragging, useDropped } from "../../app/dropped";
import { go } from "../../app/route";
import { Ask } from "../../parts/Ask";
import { Button } from "../../parts/Button";
import { StateChip } from "../../parts/Chip";
import { FailureBox } from "../../parts/FailureBox";
import { FilePassword, asksForPassword } from "../../parts/FilePassword";
import { Notice } from "../../parts/Notice";
import { Sign } from "../../parts/Sign";
import { Waiting } from "../../parts/Waiting";
import { useAct, type InsideView, type Made, type Offered } from "../../wire";
import { bytes } from "../../words/form";
import { say } from "../../words/words";
import styles from "./DropTarget.module.css";
import { Inside } from "./Inside";
import { Recent } from "./Recent";
import { useClipboard, usePaste, type Clip } from "./usePaste";

interface Twin {
  file: Offered;
  made: NonNullable<Made["twin"]>;
}

/** The file that is being opened, and whether a second draft of it is wanted. */
interface Opening {
  file: Offered;
  again: boolean;
}

export function DropTarget() {
  const making = useAct("new_draft");
  const practice = useAct("practice");
  const choosing = useAct("choose_file");
  const choosingFolder = useAct("choose_folder");
  const { looking, inside, look, close } = useInside();
  const [several, setSeveral] = useState<readonly Offered[]>([]);
  const [refused, setRefused] = useState<Offered | null>(null);
  const [twin, setTwin] = useState<Twin | null>(null);
  const [opening, setOpening] = useState<Opening | null>(null);
  const [password, setPassword] = useState("");

  const { act: make } = making;
  const open = useCallback(
    async (file: Offered, again = false, typed = "", damaged = false) => {
      setSeveral([]);
      setTwin(null);
      setRefused(file.refused ? file : null);
      if (file.refused) return;
      setOpening({ file, again });
      setPassword(typed);
      if (typed === "" && !damaged && (await look(file.token))) return;
      const made = await make({ file: file.token, again, damaged, ...(typed === "" ? {} : { password: typed }) });
      if (made?.draft) go(`/draft/${made.draft}/table`);
      else if (made?.twin) setTwin({ file, made: made.twin });
    },
    [make, look],
  );
  const free = making.state !== "running" && looking.state !== "running";
  useArrivals(open, setSeveral, free);
  const pasting = usePasting(open, free);

  const choose = async () => {
    const file = await choosing.act({});
    if (file) await open(file);
  };
  const chooseFolder = async () => {
    const folder = await choosingFolder.act({});
    if (folder) await open({ ...folder, name: folder.path, bytes: 0, refused: null });
  };
  const practise = async () => {
    setSeveral([]);
    setRefused(null);
    const made = await practice.act({});
    const draft = made?.draft ?? made?.twin?.draft;
    if (draft) go(`/draft/${draft}/table`);
  };
  if (making.state === "running")
    return <Waiting job={making} title={say("start-opening", { file: opening?.file.name ?? "" })} onStop={making.stop} />;
  if (practice.state === "running")
    return <Waiting job={practice} title={say("start-preparing")} onStop={practice.stop} />;
  const locked = asksForPassword(making.failure) ? making.failure : null;
  const failed = locked ? null : making.failure;
  if (looking.state === "running")
    return (
      <Waiting job={looking} title={say("start-looking", { file: opening?.file.name ?? "" })} onStop={looking.stop} />
    );
  const failure =
    refused?.refused ?? failed ?? looking.failure ?? pasting.failure ?? practice.failure ?? choosing.failure;
  return (
    <>
      {locked && opening ? (
        <FilePassword
          failure={locked}
          value={password}
          onChange={setPassword}
          onOpen={() => void open(opening.file, opening.again, password)}
          onClose={making.forget}
        />
      ) : null}
      {failure ? (
        <FailureBox
          failure={failure}
          more={
            opening && failed?.code === "damaged" && Number(failed.args["rows"]) > 0 ? (
              <Button onPress={() => void open(opening.file, opening.again, password, true)}>
                {say("start-open-left")}
              </Button>
            ) : null
          }
        />
      ) : null}
      <Target
        onChoose={() => void choose()}
        onFolder={() => void chooseFolder()}
        onPaste={pasting.paste}
        onPractise={() => void practise()}
      />
      {pasting.byKeys ? (
        <Notice tone="plain" title={say("start-paste-keys")}>
          <p>{say("start-paste-keys.what")}</p>
        </Notice>
      ) : null}
      {inside ? (
        <Inside
          list={inside}
          onClose={close}
          onOpen={(file) => void open({ ...file, token: file.token ?? "", refused: null })}
        />
      ) : null}
      <Recent onOpen={(file) => void open(file)} />
      {several.length > 0 ? <Several files={several} onOpen={(file) => void open(file)} /> : null}
      <TwinQuestion
        twin={twin}
        onClose={() => setTwin(null)}
        onAgain={(file) => void open(file, true)}
      />
    </>
  );
}

/** The list of a zip or folder, from looking into it until it is closed or something is opened. */
function useInside() {
  const looking = useAct("look_inside");
  const [inside, setInside] = useState<InsideView | null>(null);
  const { act } = looking;
  const look = useCallback(
    async (token: string): Promise<boolean> => {
      const looked = await act({ file: token });
      setInside(looked?.inside ?? null);
      // Whoever stopped the looking does not want it opened either.
      return looked === null || looked.inside !== null;
    },
    [act],
  );
  return { looking, inside, look, close: useCallback(() => setInside(null), []) };
}

/** Cells pasted by the keys or the button. */
function usePasting(open: (file: Offered) => Promise<void>, free: boolean) {
  const { act, failure } = useAct("paste_cells");
  const read = useClipboard();
  const [byKeys, setByKeys] = useState(false);
  const take = useCallback(
    async (clip: Clip | null) => {
      setByKeys(clip === null);
      const file = clip && (await act({ ...clip }));
      if (file) await open(file);
    },
    [act, open],
  );
  usePaste(useCallback((clip: Clip) => void take(clip), [take]), free);
  return { byKeys, failure, paste: () => void read().then(take) };
}

/** One file is opened at once; of several the person chooses. */
function useArrivals(
  open: (file: Offered) => Promise<void>,
  several: (files: readonly Offered[]) => void,
  free: boolean,
): void {
  const dropped = useDropped();
  useEffect(() => {
    // What arrives while a file is being opened waits for its turn.
    if (!free || dropped.length === 0) return;
    const files = takeDropped();
    const [only] = files;
    if (files.length === 1 && only) void open(only);
    else several(files);
  }, [dropped, open, several, free]);
}

interface TargetProps {
  onChoose: () => void;
  onFolder: () => void;
  onPaste: () => void;
  onPractise: () => void;
}

function Target({ onChoose, onFolder, onPaste, onPractise }: TargetProps) {
  const over = useDragging();
  return (
    <section className={`${styles.target} ${over ? styles.over : ""}`} aria-labelledby="drop">
      <span className={styles.sign}>
        <Sign name="table" />
      </span>
      <div className={styles.words}>
        <h2 id="drop" className={styles.title}>
          {say(over ? "start-drop-now" : "start-drop")}
        </h2>
        <p className={styles.what}>{say("start-drop.what")}</p>
      </div>
      <div className={styles.acts}>
        <Button kind="primary" onPress={onChoose}>
          {say("start-choose")}
        </Button>
        <Button onPress={onFolder}>{say("start-choose-folder")}</Button>
        <Button onPress={onPaste}>{say("start-paste")}</Button>
        <Button kind="quiet" onPress={onPractise}>
          {say("start-practise")}
        </Button>
      </div>
    </section>
  );
}

function Several({
  files,
  onOpen,
}: {
  files: readonly Offered[];
  onOpen: (file: Offered) => void;
}) {
  return (
    <Notice tone="plain" title={say("start-several", { count: files.length })}>
      <p>{say("start-several.what")}</p>
      <ul role="list" className={styles.files}>
        {files.map((file) => (
          <li key={file.token}>
            <Button onPress={() => onOpen(file)} isDisabled={file.refused !== null}>
              {say("start-open-one", { file: file.name })}
            </Button>{" "}
            {file.refused ? say("start-not-one") : bytes(file.bytes)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function TwinQuestion(props: {
  twin: Twin | null;
  onClose: () => void;
  onAgain: (file: Offered) => void;
}) {
  const { twin, onClose, onAgain } = props;
  return (
    <Ask
      title={say("start-twin")}
      isOpen={twin !== null}
      onClose={onClose}
      actions={
        twin ? (
          <>
            <Button kind="primary" onPress={() => go(`/draft/${twin.made.draft}`)}>
              {say("start-twin-open")}
            </Button>
            <Button onPress={() => onAgain(twin.file)}>{say("start-twin-again")}</Button>
          </>
        ) : null
      }
    >
      {twin ? (
        <p>
          {say("start-twin.what", { file: twin.file.name, title: twin.made.title })}{" "}
          <StateChip state={twin.made.state} />
        </p>
      ) : null}
    </Ask>
  );
}
