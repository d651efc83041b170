// The description of a frozen draft.
import { Card } from "../../parts/Card";
import { Facts } from "../../parts/Facts";
import { LinkTo } from "../../parts/LinkTo";
import { Page } from "../../parts/Page";
import type { Description } from "../../wire";
import { say } from "../../words/words";
import { MORE, SIX } from "./rules";
import { shownValue } from "./values";

export function ReadOnly({ draft, description }: { draft: string; description: Description }) {
  const filled = [...SIX, ...MORE].filter((property) => description.values[property]);
  return (
    <Page
      title={say("description-frozen")}
      lead={<p>{say("description-frozen.what")}</p>}
      actions={
        <LinkTo to={`/draft/${draft}`} look="button">
          {say("table-back")}
        </LinkTo>
      }
    >
      <Card>
        <Facts
          items={filled.map((property) => ({
            term: say(`property-${property}`),
            value: shownValue(property, description.values[property] ?? "", description),
          }))}
        />
      </Card>
    </Page>
  );
}
