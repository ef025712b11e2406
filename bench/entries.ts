/**
 * What bundling an entry point saves when it is loaded: `npx tsx bench/entries.ts`, after `npm run build`.
 *
 * Each turn loads what is packed and what the compiler alone would have written, one after the other.
 */
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { BUNDLED_ENTRIES } from "../tools/bundle/bundleEntries";
import { median } from "./median";

const ROOT = join(__dirname, "..");
const TURNS = 15;
const SCRIPT = `
  const start = process.hrtime.bigint();
  require(process.argv[1]);
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  process.stdout.write(JSON.stringify([ms, Object.keys(require.cache).length]));
`;

/** Milliseconds, and modules that were opened. */
function load(lib: string, entry: string): readonly [number, number] {
  const file = join(lib, "src", entry, "index.js");
  return JSON.parse(execFileSync(process.execPath, ["-e", SCRIPT, file], { encoding: "utf8" })) as [
    number,
    number,
  ];
}

function main(): void {
  const compiled = mkdtempSync(join(tmpdir(), "entries-"));
  try {
    symlinkSync(join(ROOT, "node_modules"), join(compiled, "node_modules"));
    execFileSync("npx", ["tsc", "-p", "tsconfig.build.json", "--outDir", compiled], { cwd: ROOT });
    console.log("| entry point | as packed | as compiled | ratio, turn by turn |\n|---|---|---|---|");
    for (const entry of BUNDLED_ENTRIES) console.log(row(entry, compiled));
  } finally {
    rmSync(compiled, { recursive: true, force: true });
  }
}

function row(entry: string, compiled: string): string {
  const turns = Array.from({ length: TURNS }, () => {
    const [packedMs, packedModules] = load(join(ROOT, "lib"), entry);
    const [compiledMs, compiledModules] = load(compiled, entry);
    return { packedMs, packedModules, compiledMs, compiledModules };
  });
  const of = (value: (turn: (typeof turns)[number]) => number): number => median(turns.map(value));
  const packed = `${of((turn) => turn.packedMs).toFixed(0)} ms, ${of((turn) => turn.packedModules)} modules`;
  const loose = `${of((turn) => turn.compiledMs).toFixed(0)} ms, ${of((turn) => turn.compiledModules)} modules`;
  return `| \`/${entry}\` | ${packed} | ${loose} | ${of((turn) => turn.compiledMs / turn.packedMs).toFixed(2)} |`;
}

main();
