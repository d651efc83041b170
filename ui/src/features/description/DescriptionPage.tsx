// Being built.
import { Page } from "../../parts/Page";

export function DescriptionPage({ draft }: { draft: string }) {
  return <Page title={"DescriptionPage " + draft} />;
}
