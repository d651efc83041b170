// How the pages are built: one bundle that the desktop program carries inside itself.
import { readFileSync } from "node:fs";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

// One source of the version: the workspace's manifest.
const manifest = readFileSync(new URL("../Cargo.toml", import.meta.url), "utf8");
const version = /^version = "(.+)"$/m.exec(manifest)?.[1];
if (!version) throw new Error("Cargo.toml names no version");

export default defineConfig({
  plugins: [react()],
  define: { __VERSION__: JSON.stringify(version) },
  // The words are read from where Rust reads them too.
  server: { port: 5173, strictPort: true, fs: { allow: [".", "../src-tauri/locales"] } },
  // The content security policy forbids data: addresses, so nothing is inlined.
  // One bundle from the disk of the program: its size costs nothing on a line.
  build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 1000 },
});
