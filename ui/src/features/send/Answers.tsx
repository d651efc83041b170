// The answers, each with a way to change it, and the signature at the end.
import { Card, Part } from "../../parts/Card";
import { Facts, type Fact } from "../../parts/Facts";
import { Findings } from "../../parts/Findings";
import { Files } from "../../parts/Files";
import { LinkTo } from "../../parts/LinkTo";
import { Notice } from "../../parts/Notice";
import { Page } from "../../parts/Page";
import type { Description, DraftDetail, FileView, FindingView, TableDetail } from "../../wire";
import { number } from "../../words/form";
import { say, sayMaybe } from "../../words/words";
import { Sign } from "./Sign";

const PROPERTIES = [
  "title",
  "description",
  "publisher",
  "license",
  "contact",
  "frequency",
  "keywords",
  "language",
  "identifier",
] as const;

interface AnswersProps {
  draft: DraftDetail;
  tables: readonly TableDetail[];
  /** Why links between the tables do not hold. */
  links: readonly FindingView[];
  description: Description;
  files: readonly FileView[];
}

export function Answers({ draft, tables, links, description, files }: AnswersProps) {
  const findings = [...told(tables), ...links];
  const errors = findings.filter((finding) => finding.blocks).length;
  const found = tables.every((table) => table.area !== null);
  const ready = errors === 0 && description.missing.length === 0 && found;
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const columns = tables.reduce((sum, table) => sum + table.columns.length, 0);
  const described = descriptionFacts(draft.draft, description);
  return (
    <Page title={say("send-title")} lead={<p>{say("send-lead")}</p>}>
      {ready ? null : <Missing draft={draft.draft} {...{ errors, found, description }} />}
      <Part title={say("step-table")}>
        <Card>
          <Facts items={tables.flatMap((table) => tableFacts(draft.draft, table))} />
        </Card>
      </Part>
      {described.length > 0 ? (
        <Part title={say("step-description")}>
          <Card>
            <Facts items={described} />
          </Card>
        </Part>
      ) : null}
      <Files files={files} caption={say("preview-files.what")} />
      <Part title={say("send-checks")}>
        <Findings
          findings={findings}
          clean={say("send-clean", { rows: number(rows), columns })}
        />
      </Part>
      {ready ? <Sign draft={draft} /> : null}
    </Page>
  );
}

/** What is to be said of all tables; what is true of the file is said once. */
function told(tables: readonly TableDetail[]): FindingView[] {
  const all = tables.flatMap((table) => table.findings);
  const texts = all.map((finding) => JSON.stringify(finding));
  return all.filter((_, n) => texts.indexOf(texts[n] ?? "") === n);
}

/** What keeps the draft from being sent, each with the way there. */
function Missing(props: { draft: string; errors: number; found: boolean; description: Description }) {
  const { draft, errors, found, description } = props;
  return (
    <Notice tone="bad" title={say("send-not-yet")}>
      {description.missing.length > 0 ? (
        <p>
          {say("send-missing", { count: description.missing.length })}{" "}
          <LinkTo to={`/draft/${draft}/description`}>{say("send-complete")}</LinkTo>
        </p>
      ) : null}
      {errors > 0 || !found ? (
        <p>
          {say(found ? "send-errors" : "send-no-table", { count: errors })}{" "}
          <LinkTo to={`/draft/${draft}/table`}>{say("send-mend")}</LinkTo>
        </p>
      ) : null}
    </Notice>
  );
}

function change(to: string, what: string) {
  return (
    <LinkTo to={to} label={say("send-change-this", { what })}>
      {say("send-change")}
    </LinkTo>
  );
}

function tableFacts(draft: string, table: TableDetail): Fact[] {
  const to = `/draft/${draft}/table/${table.table}`;
  const sheet = table.sheets[table.sheet]?.name ?? "";
  const left = table.ledger.filter((line) => !["data", "header", "blank"].includes(line.kind) && line.rows > 0);
  const leftOut = left.map((line) => `${say(`ledger-${line.kind}`)}: ${number(line.rows)}`).join(" · ");
  const columns = table.columns.map((column) => `${column.name} (${say(`type-${column.type}`)})`);
  return [
    {
      term: say("send-rows"),
      value: say("send-size", { rows: number(table.rows), columns: table.columns.length, sheet }),
      action: change(to, say("send-rows")),
    },
    {
      term: say("table-columns"),
      value: columns.join(", "),
      action: change(to, say("table-columns")),
    },
    { term: say("send-left-out"), value: leftOut || say("send-nothing") },
  ];
}

function descriptionFacts(draft: string, description: Description): Fact[] {
  const shown = PROPERTIES.filter((property) => description.values[property]);
  return shown.map((property) => {
    const term = say(`property-${property}`);
    const value = description.values[property] ?? "";
    const to = `/draft/${draft}/description`;
    return { term, value: worded(property, value, description), action: change(to, term) };
  });
}

function worded(property: string, value: string, description: Description): string {
  if (property === "frequency") return sayMaybe(`frequency-${value.replaceAll("_", "-")}`) ?? value;
  if (property === "license")
    return description.licenses.find((license) => license.id === value)?.name ?? value;
  return value;
}
