/**
 * How fast everything starts: `npx tsx bench/start.ts`, after `npm run build`.
 *
 * Each turn starts everything once, Node with an empty script among it, so that a busy machine slows all of them.
 */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { measureProcess } from "./measureProcess";
import { median } from "./median";
import { startPlugin } from "./pluginStart";

const LIB = join(__dirname, "..", "lib");
const CLI = join(LIB, "cli", "main.js");
const PLUGIN = join(LIB, "plugin", "terraform-provider-opensearchpackages");
const TURNS = 25;
const LARGEST_RATIO = 1.5;
const LONGEST_HANDSHAKE_MS = 45;
const MOST_MIB = 55;

interface Turn {
  readonly bareMs: number;
  readonly versionMs: number;
  readonly lintMs: number;
  readonly handshakeMs: number;
  readonly schemaMiB: number;
}

async function turn(folder: string): Promise<Turn> {
  const node = async (...argv: string[]): Promise<number> => {
    const { seconds, exitCode } = await measureProcess(process.execPath, argv);
    if (exitCode !== 0) throw new Error(`node ${argv.join(" ")} ended with ${exitCode}`);
    return seconds * 1000;
  };
  return {
    bareMs: await node(join(folder, "empty.js")),
    versionMs: await node(CLI, "--version"),
    lintMs: await node(CLI, "lint", join(folder, "synonyms.txt")),
    ...(await startPlugin(PLUGIN)),
  };
}

function report(turns: readonly Turn[]): void {
  const of = (value: (each: Turn) => number): number => median(turns.map(value));
  const row = (name: string, ms: number, measured: number, aim: number, unit: string): void => {
    const met = measured <= aim;
    if (!met) process.exitCode = 2;
    const said = `${measured.toFixed(2)}${unit} (aim: at most ${aim}${unit}): ${met ? "met" : "**missed**"}`;
    console.log(`| ${name} | ${ms.toFixed(0)} ms | ${said} |`);
  };
  console.log(`Medians of ${TURNS} starts in turn, Node ${process.versions.node}:\n`);
  console.log("| start | wall time | against bare Node, turn by turn |\n|---|---|---|");
  console.log(`| bare Node | ${of((each) => each.bareMs).toFixed(0)} ms | |`);
  const ratio = (of_: (each: Turn) => number): number => of((each) => of_(each) / each.bareMs);
  row(
    "`--version`",
    of((each) => each.versionMs),
    ratio((each) => each.versionMs),
    LARGEST_RATIO,
    "",
  );
  row(
    "`lint` of one rule",
    of((each) => each.lintMs),
    ratio((each) => each.lintMs),
    LARGEST_RATIO,
    "",
  );
  const more = of((each) => each.handshakeMs - each.bareMs);
  row(
    "plugin, to its handshake",
    of((each) => each.handshakeMs),
    more,
    LONGEST_HANDSHAKE_MS,
    " ms more",
  );
  const mib = of((each) => each.schemaMiB);
  console.log(
    `\nresident memory of the plugin after its schema: ${mib.toFixed(1)} MiB (aim: at most ${MOST_MIB})`,
  );
  if (mib > MOST_MIB) process.exitCode = 2;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "start-bench-"));
  try {
    writeFileSync(join(folder, "empty.js"), "");
    writeFileSync(join(folder, "synonyms.txt"), "car, automobile\n");
    await turn(folder);
    const turns: Turn[] = [];
    for (let number = 0; number < TURNS; number += 1) turns.push(await turn(folder));
    report(turns);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
