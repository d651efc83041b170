// How the gallery is taken: the pictures one after the other, the page that holds them at the end.
import { defineConfig } from "@playwright/test";
import { browser } from "./browser";

export default defineConfig({
  testDir: "gallery",
  outputDir: "../../target/gallery-runs",
  reporter: [["list"]],
  workers: 2,
  timeout: 240_000,
  use: { ...browser, actionTimeout: 10_000 },
  globalTeardown: "./gallery/index.ts",
  projects: [
    { name: "es", use: { locale: "es-MX" } },
    { name: "en", use: { locale: "en-US" } },
  ],
});
