// How the journeys run: each with a home and a host of its own, in both languages.
import { defineConfig } from "@playwright/test";
import { browser } from "./browser";

export default defineConfig({
  testDir: "stories",
  outputDir: "../../target/journeys",
  reporter: [["list"], ["json", { outputFile: "../../target/journeys.json" }]],
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: { ...browser, viewport: { width: 1280, height: 860 }, actionTimeout: 10_000, trace: "retain-on-failure" },
  projects: [
    { name: "es", use: { locale: "es-MX" } },
    { name: "en", use: { locale: "en-US" } },
  ],
});
