// What was found in the data, in words; that nothing was found is said too.
import type { FindingView } from "../wire";
import { say } from "../words/words";
import { Card } from "./Card";
import { Chip, type Tone } from "./Chip";
import { Notice } from "./Notice";

const TONES: Record<FindingView["severity"], Tone> = { error: "bad", warning: "warn", note: "plain" };

/** All but the notes; `clean` is said where there are none. */
export function Findings({ findings, clean }: { findings: readonly FindingView[]; clean: string }) {
  const told = findings.filter((finding) => finding.severity !== "note");
  if (told.length === 0) return <Notice tone="ok" title={clean} />;
  return (
    <Card>
      <ul>
        {told.map((finding, n) => (
          <li key={n}>
            <Chip tone={TONES[finding.severity]}>{say(`severity-${finding.severity}`)}</Chip>{" "}
            {say(`finding-${finding.check}`, finding.args)}
          </li>
        ))}
      </ul>
    </Card>
  );
}
