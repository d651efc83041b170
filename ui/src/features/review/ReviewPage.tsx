// Being built.
import { Page } from "../../parts/Page";

export function ReviewPage({ draft }: { draft: string }) {
  return <Page title={"ReviewPage " + draft} />;
}
