// Being built.
import { Page } from "../../parts/Page";

export function StartPage() {
  return <Page title="StartPage" />;
}
