// Copies a text, and says aloud that it did.
import { useState } from "react";
import { say } from "../words/words";
import { Button } from "./Button";
import { Sign } from "./Sign";

interface CopyProps {
  text: string;
  label: string;
  quiet?: boolean;
}

export function Copy({ text, label, quiet = false }: CopyProps) {
  const [done, setDone] = useState(false);
  const copy = () => {
    void navigator.clipboard.writeText(text).then(() => {
      setDone(true);
      setTimeout(() => setDone(false), 4000);
    });
  };
  return (
    <span>
      <Button kind={quiet ? "quiet" : "plain"} onPress={copy}>
        {label}
      </Button>{" "}
      <span role="status">
        {done ? (
          <>
            <Sign name="check" /> {say("copy-done")}
          </>
        ) : null}
      </span>
    </span>
  );
}
