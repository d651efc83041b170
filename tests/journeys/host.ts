// A host of one's own for each story: the real Rust on loopback with an empty home.
import { spawn, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";

const root = resolve(import.meta.dirname, "../..");
const program = process.env["VITRINA_TEST_HOST"] ?? join(root, "target/debug/vitrina-host");

/** A file of the project's own fixtures. */
export function fixture(name: string): string {
  return join(root, "tests/files", name);
}

export class Host {
  private constructor(
    readonly folder: string,
    readonly address: string,
    private child: ChildProcess,
  ) {}

  /** Starts one. With `folder` it goes on with the home that is there. */
  static async start(folder = mkdtempSync(join(tmpdir(), "vitrina-story-"))): Promise<Host> {
    const pages = join(root, "ui/dist");
    const child = spawn(program, ["--home", join(folder, "home"), "--pages", pages], {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, VITRINA_TOKEN: process.env["VITRINA_TEST_CKAN_TOKEN"] ?? "" },
    });
    const address = await new Promise<string>((good, bad) => {
      createInterface(child.stdout).once("line", good);
      child.once("exit", (code) => bad(new Error(`the host ended with ${code}`)));
      child.once("error", bad);
    });
    return new Host(folder, address, child);
  }

  /** Ends it at once, as a power cut would. */
  async kill(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = new Promise((end) => this.child.once("exit", end));
    this.child.kill("SIGKILL");
    await gone;
  }

  /** Ends it and takes its home away. */
  async end(): Promise<void> {
    await this.kill();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async tell(what: string, body: unknown): Promise<void> {
    const answer = await fetch(`${this.address}/host/${what}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${what}: ${answer.status}`);
  }

  /** Asks the real Rust what a page would ask. */
  async ask(command: string, request: unknown): Promise<Record<string, unknown>> {
    const answer = await fetch(`${this.address}/call/${command}?id=story-${command}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(request),
    });
    const last = (await answer.text()).trim().split("\n").at(-1) ?? "{}";
    const line = JSON.parse(last) as { reply?: Record<string, unknown>; failure?: { code: string } };
    if (!line.reply) throw new Error(`${command}: ${line.failure?.code}`);
    return line.reply;
  }

  /** What the person chooses in the next dialogs. */
  choose(...paths: string[]): Promise<void> {
    return this.tell("choose", paths);
  }

  /** Drops files on the window. */
  drop(...paths: string[]): Promise<void> {
    return this.tell("drop", paths);
  }

  /** Lets the next call of a command go wrong. */
  fault(command: string, fault: Fault): Promise<void> {
    return this.tell("fault", { command, fault });
  }

  /** Closes the window. */
  closing(): Promise<void> {
    return this.tell("closing", null);
  }

  /** What was opened outside of the window. */
  async opened(): Promise<string[]> {
    return (await fetch(`${this.address}/host/opened`)).json() as Promise<string[]>;
  }
}

export type Fault =
  | { kind: "slow"; ms: number }
  | { kind: "panic" }
  | { kind: "refuse"; failure: Record<string, unknown> };
