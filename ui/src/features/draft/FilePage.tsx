// Being built.
import { Page } from "../../parts/Page";

export function FilePage({ draft }: { draft: string }) {
  return <Page title={"FilePage " + draft} />;
}
