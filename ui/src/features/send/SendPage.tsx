// Being built.
import { Page } from "../../parts/Page";

export function SendPage({ draft }: { draft: string }) {
  return <Page title={"SendPage " + draft} />;
}
