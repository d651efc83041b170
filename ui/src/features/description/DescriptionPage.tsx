// What is said about the data: six fields that suffice, suggestions with reasons, the rest behind "more".
import { FailurePage } from "../../parts/FailureBox";
import { WaitingPage } from "../../parts/Waiting";
import { useAnswer } from "../../wire";
import { say } from "../../words/words";
import { DescriptionForm } from "./DescriptionForm";
import { ReadOnly } from "./ReadOnly";

export function DescriptionPage({ draft }: { draft: string }) {
  const detail = useAnswer("draft", { draft });
  const description = useAnswer("description", { draft });
  const failure = description.failure ?? detail.failure;
  if (failure && !description.data) return <FailurePage failure={failure} onAgain={description.again} />;
  if (!description.data || !detail.data)
    return <WaitingPage job={description.job} title={say("description-loading")} onStop={description.stop} />;
  if (!detail.data.may.change) return <ReadOnly draft={draft} description={description.data} />;
  return <DescriptionForm draft={draft} description={description.data} saved={detail.data.saved} />;
}
