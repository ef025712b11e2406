/**
 * What importing the constructs costs on top of importing cdktf: `npx tsx bench/import.ts`, after `npm run build`.
 *
 * Each sample is a fresh Node process that loads one after the other, so that a busy machine slows both.
 */
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { PackagesError } from "../src/errors";
import { median } from "./median";

const ROOT = join(__dirname, "..");
const ENTRY = join(ROOT, "lib", "src", "index.js");
const SAMPLES = 15;
const LIMIT_MS = 100;

interface Sample {
  readonly cdktfMs: number;
  readonly constructsMs: number;
}

/** In one process: first cdktf alone, then the constructs, which find cdktf loaded already. */
function sample(): Sample {
  const script = `
    const since = (start) => Number(process.hrtime.bigint() - start) / 1e6;
    const first = process.hrtime.bigint();
    require("cdktf");
    const cdktfMs = since(first);
    const second = process.hrtime.bigint();
    require(process.argv[1]);
    process.stdout.write(JSON.stringify({ cdktfMs, constructsMs: since(second) }));
  `;
  return JSON.parse(
    execFileSync(process.execPath, ["-e", script, ENTRY], { cwd: ROOT, encoding: "utf8" }),
  ) as Sample;
}

function main(): void {
  if (!existsSync(ENTRY)) {
    throw new PackagesError({
      attempted: "measuring the import of the constructs",
      problem: "the package has not been built",
      remedy: "Run npm run build first",
    });
  }
  const samples = Array.from({ length: SAMPLES }, sample);
  const cdktfMs = median(samples.map((each) => each.cdktfMs));
  const constructsMs = median(samples.map((each) => each.constructsMs));
  console.log(`import of cdktf alone          ${cdktfMs.toFixed(0).padStart(6)} ms`);
  console.log(
    `import of the constructs after ${constructsMs.toFixed(0).padStart(6)} ms (aim: at most ${LIMIT_MS} ms)`,
  );
  console.log(
    `ratio of both to cdktf alone   ${((cdktfMs + constructsMs) / cdktfMs).toFixed(2).padStart(6)}`,
  );
  if (constructsMs > LIMIT_MS) process.exitCode = 2;
}

try {
  main();
} catch (error) {
  if (!(error instanceof PackagesError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
