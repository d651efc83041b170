// What stopped a publication: when the portal or the line is to blame, calmly and with what to do.
import { useEffect, useRef } from "react";
import { Button } from "../../parts/Button";
import { Copy } from "../../parts/Copy";
import { FailureBox, details, failureWords } from "../../parts/FailureBox";
import { Notice } from "../../parts/Notice";
import type { Failure } from "../../wire";
import { say } from "../../words/words";
import { atSite, isOutside } from "./trouble";

interface TroubleProps {
  failure: Failure;
  onAgain?: (() => void) | undefined;
}

export function Trouble({ failure, onAgain }: TroubleProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), [failure]);
  // Whoever stopped it themselves knows; the page says what remains.
  if (failure.code === "cancelled") return null;
  if (!isOutside(failure.code)) return <FailureBox failure={failure} onAgain={onAgain} />;
  const words = failureWords(atSite(failure));
  return (
    <div ref={box} role="alert" tabIndex={-1} data-code={failure.code}>
      <Notice
        tone="wait"
        title={`${words.title}. ${say("publication-safe")}.`}
        actions={
          <>
            {onAgain ? <Button onPress={onAgain}>{say("failure-again")}</Button> : null}
            <Copy text={details(failure)} label={say("failure-copy")} quiet />
          </>
        }
      >
        <p>{words.what}</p>
        <p>{words.do}</p>
      </Notice>
    </div>
  );
}
