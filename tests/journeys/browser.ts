// The system's own Chromium; nothing is downloaded.
import { existsSync } from "node:fs";

const places = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];
const found = process.env["VITRINA_TEST_BROWSER"] ?? places.find((place) => existsSync(place));

export const browser = {
  browserName: "chromium" as const,
  launchOptions: {
    ...(found ? { executablePath: found } : {}),
    // Containers run as root, where the sandbox of the browser does not start.
    args: ["--no-sandbox", "--disable-dev-shm-usage"],
  },
};
