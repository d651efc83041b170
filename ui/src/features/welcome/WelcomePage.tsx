// Being built.
import { Page } from "../../parts/Page";

export function WelcomePage() {
  return <Page title="WelcomePage" />;
}
