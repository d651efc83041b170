// Being built.
import { Page } from "../../parts/Page";

export function HistoryPage({ draft }: { draft: string }) {
  return <Page title={"HistoryPage " + draft} />;
}
