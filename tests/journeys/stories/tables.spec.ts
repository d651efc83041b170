// Several tables of one workbook: the hint, the switcher by keyboard, each table, what is sent.
import { ANA, drop, draftOf, named, person } from "../acts";
import { fixture, type Host } from "../host";
import { accessible, expect, test } from "../story";

const CHILD = "Tabla_331667";

/** The format brings its linked tables along: they are left out, to be included by hand. */
async function onlyTheFirst(host: Host, draft: string): Promise<void> {
  const tables = (await host.ask("tables", { draft })) as unknown as { table: number | null }[];
  const included = tables.filter((it) => it.table !== null && it.table > 0);
  expect(included.length).toBeGreaterThan(1);
  for (let at = included.length; at > 0; at -= 1) {
    await host.ask("remove_table", { draft, table: at });
  }
}

test("a linked sheet is included by keyboard, seen, named and left out again", async ({ page, host, say }) => {
  await person(host, ANA, "clerk");
  await drop(page, host, say, fixture("mx_sipot_a77fviii_made_up.xlsx"));
  const draft = draftOf(page);
  await onlyTheFirst(host, draft);
  await page.reload();
  const choose = page.getByRole("button", { name: say("tables-choose") });
  await expect(choose).toBeVisible();
  await accessible(page, "the hint that there are more tables");
  await choose.press("Enter");
  const list = page.getByRole("list", { name: say("tables-title") });
  await expect(list).toBeVisible();
  await accessible(page, "the list of tables");
  await page.getByRole("button", { name: say("tables-include-this", { table: CHILD }) }).press("Enter");
  const see = page.getByRole("link", { name: say("tables-see-this", { table: CHILD }) });
  await expect(see).toBeVisible();
  await expect(list.getByText(named("«ID»")).or(list.getByText(named("“ID”"))).first()).toBeVisible();
  await see.press("Enter");
  await expect(page).toHaveURL(new RegExp(`#/draft/${draft}/table/1$`));
  await expect(page.getByRole("tab", { name: named(CHILD), selected: true })).toBeVisible();
  await accessible(page, "the second table");
  await list.getByText(say("tables-name")).click();
  await page.getByLabel(say("tables-name-title")).fill("Percepciones adicionales");
  await page.getByLabel(say("tables-name-file")).fill("percepciones");
  await page.getByRole("button", { name: say("tables-name-use"), exact: true }).press("Enter");
  await expect(list.getByText(named("percepciones.csv"))).toBeVisible();
  await accessible(page, "another name");

  await page.goto(`${host.address}/#/draft/${draft}/preview`);
  await expect(page.getByRole("rowheader", { name: "percepciones.csv" })).toBeVisible();
  await accessible(page, "the files of both tables");
  await page.goto(`${host.address}/#/draft/${draft}/send`);
  await expect(page.getByRole("rowheader", { name: "percepciones.csv" })).toBeVisible();
  await accessible(page, "the answers about both tables");

  await page.goto(`${host.address}/#/draft/${draft}/table/1`);
  const leave = page.getByRole("button", {
    name: say("tables-leave-out-this", { table: "Percepciones adicionales" }),
  });
  await leave.press("Enter");
  await expect(page).toHaveURL(new RegExp(`#/draft/${draft}/table$`));
  await expect(page.getByRole("heading", { level: 1, name: say("table-question") })).toBeVisible();
  await expect(page.getByRole("link", { name: say("tables-see-this", { table: CHILD }) })).toHaveCount(0);
});
