// Being built.
import { Page } from "../../parts/Page";

export function PreviewPage({ draft }: { draft: string }) {
  return <Page title={"PreviewPage " + draft} />;
}
