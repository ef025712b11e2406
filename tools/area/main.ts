import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { areaNamed, findAreas } from "./areas";

const ROOT = join(__dirname, "..", "..");

/** `npm run area -- dictionary`: types, then lint and tests of one area; the first that fails ends it. */
function main(wanted: readonly string[]): void {
  const areas = findAreas(ROOT);
  const found = wanted.map((name) => areaNamed(areas, name));
  const unknown = wanted.filter((_, index) => found[index] === undefined);
  if (wanted.length === 0 || unknown.length > 0) {
    const names = areas.map(({ name }) => name).join(", ");
    const problem = unknown.length > 0 ? `There is no area ${unknown.join(", ")}. ` : "";
    console.error(`${problem}Name one or more of: ${names}.`);
    process.exitCode = 1;
    return;
  }
  const folders = found.flatMap((area) => area?.folders ?? []);
  const tests = found.flatMap((area) => area?.tests ?? []);
  process.exitCode =
    run("npm", ["run", "--silent", "typecheck"]) ||
    run("npx", ["eslint", "--max-warnings", "0", ...folders]) ||
    run("npm", ["run", "--silent", "build"]) ||
    (tests.length > 0 ? run("npx", ["jest", ...tests.map((folder) => `${folder}/`)]) : 0);
}

function run(command: string, args: readonly string[]): number {
  console.error(`> ${[command, ...args].join(" ")}`);
  return spawnSync(command, args, { cwd: ROOT, stdio: "inherit" }).status ?? 1;
}

main(process.argv.slice(2));
