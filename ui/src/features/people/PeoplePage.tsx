// Being built.
import { Page } from "../../parts/Page";

export function PeoplePage() {
  return <Page title="PeoplePage" />;
}
