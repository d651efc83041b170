// Being built.
import { Page } from "../../parts/Page";

export function DraftPage({ draft }: { draft: string }) {
  return <Page title={"DraftPage " + draft} />;
}
