// Judges published pages with axe in Chromium, light and dark, wide and narrow.
//
//     node axe.mjs CHROMIUM PAGE.html…
//
// Any violation of WCAG 2.2 A and AA or of axe's best practices fails, and so does a page that
// itself must be moved sideways.
import { pathToFileURL } from "node:url";
import { AxeBuilder } from "@axe-core/playwright";
import { chromium } from "playwright-core";

const [executablePath, ...pages] = process.argv.slice(2);
const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
// The rows of a table are alike, and thousands of them take minutes.
const alike = "tbody tr:nth-child(n + 9)";
const views = [
  { colorScheme: "light", viewport: { width: 1280, height: 900 } },
  { colorScheme: "dark", viewport: { width: 1280, height: 900 } },
  { colorScheme: "light", viewport: { width: 320, height: 640 } },
];

// Root, as in a container, cannot use the sandbox; the pages are our own and run no script.
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
const wrong = [];
let passed = 0;
for (const view of views) {
  const context = await browser.newContext(view);
  const page = await context.newPage();
  for (const path of pages) {
    await page.goto(pathToFileURL(path).href);
    const place = `${path} (${view.colorScheme}, ${view.viewport.width} px)`;
    const { violations, passes } = await new AxeBuilder({ page })
      .withTags(tags)
      .exclude(alike)
      .analyze();
    passed += passes.length;
    for (const { id, help, nodes } of violations) {
      wrong.push(`${place}: ${id}: ${help}: ${nodes[0]?.html.slice(0, 200)}`);
    }
    const beyond = await page.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth - clientWidth;
    });
    if (beyond > 0) wrong.push(`${place}: ${beyond} px wider than the window`);
  }
  await context.close();
}
await browser.close();
console.log(wrong.join("\n"));
console.log(`${pages.length} pages, ${passed} rules passed, ${wrong.length} violations`);
process.exit(wrong.length > 0 || passed === 0 ? 1 : 0);
