/**
 * `npm run bench`: every measurement, one after the other, each in a process of its own; or those that are
 * named: `npm run bench -- dictionary plugin`. Ends with 2 when an aim was not met.
 */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

// The SDK's notice about its future releases would stand between the tables.
process.env["AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED"] ??= "true";

const MEASUREMENTS = [
  "start",
  "import",
  "entries",
  "synth",
  "dictionary",
  "terms",
  "chains",
  "weight",
  "plugin",
  "validation",
  "search",
  "rehearsal",
];

function main(named: readonly string[]): void {
  const unknown = named.find((name) => !MEASUREMENTS.includes(name));
  if (unknown !== undefined) {
    console.error(`there is no measurement ${JSON.stringify(unknown)}; there are ${MEASUREMENTS.join(", ")}`);
    process.exitCode = 1;
    return;
  }
  for (const name of named.length === 0 ? MEASUREMENTS : named) {
    console.log(`\n## ${name}\n`);
    const { status } = spawnSync(process.execPath, ["--import", "tsx", join(__dirname, `${name}.ts`)], {
      stdio: "inherit",
    });
    process.exitCode = Math.max(Number(process.exitCode ?? 0), status ?? 1);
  }
}

main(process.argv.slice(2));
