// How a text file is read: its first accented words in each encoding, and what separates its cells.
import { Card, Part } from "../../parts/Card";
import { Choices } from "../../parts/Choices";
import { FailureBox } from "../../parts/FailureBox";
import { SelectField } from "../../parts/SelectField";
import { useAct, useAnswer, type EncodingView, type ReadingDetail } from "../../wire";
import { say } from "../../words/words";

const FOUND = "found";
const DELIMITERS = [
  { id: ",", label: "file-delimiter-comma" },
  { id: ";", label: "file-delimiter-semicolon" },
  { id: "\t", label: "file-delimiter-tab" },
  { id: "|", label: "file-delimiter-pipe" },
] as const;

export function Reading({ draft, editable }: { draft: string; editable: boolean }) {
  const reading = useAnswer("reading", { draft });
  const shape = useAct("shape");
  const { data } = reading;
  // Nothing to choose in a workbook, and nothing to change once it was sent.
  if (!data || data.encodings.length === 0 || !editable) return null;
  const change = (what: Partial<ReadingDetail["chosen"]>) =>
    void shape.act({ draft, reading: { ...data.chosen, ...what } });
  return (
    <>
      {shape.failure ? <FailureBox failure={shape.failure} /> : null}
      {data.encodings.length > 1 ? (
        <Part title={say("file-reading")}>
          <Card>
            <Choices
              label={say("file-reading-hint")}
              value={data.encodings.find((it) => it.chosen)?.encoding ?? ""}
              options={data.encodings.map(option)}
              onChange={(encoding) => change({ encoding })}
            />
          </Card>
        </Part>
      ) : null}
      <Card>
        <SelectField
          label={say("file-delimiter")}
          hint={say("file-delimiter-hint")}
          value={data.chosen.delimiter ?? FOUND}
          options={[{ id: FOUND, label: found(data) }, ...DELIMITERS.map(word)]}
          onChange={(id) => change({ delimiter: id === FOUND ? null : id })}
        />
      </Card>
    </>
  );
}

function option({ encoding, words, chosen }: EncodingView) {
  const label = say("file-reading-word", { words: words.join(", "), encoding });
  return { id: encoding, label, hint: chosen ? say("file-reading-first") : undefined };
}

function word({ id, label }: (typeof DELIMITERS)[number]) {
  return { id, label: say(label) };
}

function found(data: ReadingDetail): string {
  const delimiter = data.delimiter === "\t" ? say("file-tab") : (data.delimiter ?? "");
  return data.chosen.delimiter ? say("file-delimiter-again") : say("file-delimiter-found", { delimiter });
}
