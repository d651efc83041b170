// Who can approve the draft afterwards; where there is nobody, the way to add a person.
import { LinkTo } from "../../parts/LinkTo";
import { Notice } from "../../parts/Notice";
import { useAnswer } from "../../wire";
import { say } from "../../words/words";
import { approvers } from "./approvers";

interface WhoDecidesProps {
  authors: readonly string[];
  /** The id of whoever is about to send it: nothing once it is sent. */
  sender?: string | undefined;
}

export function WhoDecides({ authors, sender }: WhoDecidesProps) {
  const people = useAnswer("people", {});
  if (!people.data) return null;
  const names = approvers(people.data, authors, sender);
  if (names.length > 0) return <p>{say("send-who", { names: names.join(", ") })}</p>;
  return (
    <Notice
      tone="warn"
      title={say("send-nobody")}
      actions={<LinkTo to="/settings/people">{say("send-add-person")}</LinkTo>}
    >
      <p>
        {say("send-nobody.what")} {sender ? say("send-nobody.meanwhile") : null}
      </p>
    </Notice>
  );
}
