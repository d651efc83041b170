// Being built.
import { Page } from "../../parts/Page";

export function TablePage({ draft }: { draft: string }) {
  return <Page title={"TablePage " + draft} />;
}
