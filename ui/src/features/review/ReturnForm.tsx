// The form for returning a draft: what is to be mended, in words and by step.
import { useState } from "react";
import { Acts, Form } from "../../parts/Form";
import { Button } from "../../parts/Button";
import { Choices } from "../../parts/Choices";
import { TextField } from "../../parts/TextField";
import type { Step } from "../../wire";
import { say } from "../../words/words";

const ABOUT: readonly Step[] = ["table", "description", "file"];
const REASONS = ["totals", "personal", "period", "names"] as const;

/** What was typed so far; kept by the page, so that a failed signature loses nothing. */
export interface Reason {
  text: string;
  about: string;
}

export const NO_REASON: Reason = { text: "", about: "" };

interface ReturnFormProps {
  reason: Reason;
  onChange: (reason: Reason) => void;
  onReturn: (text: string, about: Step | null) => void;
  onCancel: () => void;
}

export function ReturnForm({ reason, onChange, onReturn, onCancel }: ReturnFormProps) {
  const [tried, setTried] = useState(false);
  const text = reason.text.trim();
  const setText = (typed: string) => onChange({ ...reason, text: typed });
  const submit = () => {
    setTried(true);
    if (text) onReturn(text, ABOUT.find((one) => one === reason.about) ?? null);
  };
  return (
    <Form onSubmit={() => submit()}>
      <TextField
        label={say("review-reason")}
        hint={say("review-reason.hint")}
        value={reason.text}
        onChange={setText}
        error={tried && !text ? say("review-reason-missing") : undefined}
        lines={3}
        autoFocus
      />
      <Acts label={say("review-common")}>
        {REASONS.map((one) => (
          <Button
            key={one}
            kind="quiet"
            onPress={() => setText([text, say(`review-common-${one}`)].filter(Boolean).join(" "))}
          >
            {say(`review-common-${one}`)}
          </Button>
        ))}
      </Acts>
      <Choices
        label={say("review-about")}
        value={reason.about}
        onChange={(about) => onChange({ ...reason, about })}
        options={[...ABOUT, "other"].map((id) => ({ id, label: say(`review-about-${id}`) }))}
      />
      <Acts>
        <Button kind="primary" type="submit">
          {say("review-send-back")}
        </Button>
        <Button kind="quiet" onPress={onCancel}>
          {say("review-cancel")}
        </Button>
      </Acts>
    </Form>
  );
}
