// Being built.
import { Page } from "../../parts/Page";

export function PublicationPage({ draft }: { draft: string }) {
  return <Page title={"PublicationPage " + draft} />;
}
