import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const UPDATE_COMMAND = "npm run generate -- --golden";

/** Compares with a committed file; on purpose changed output is accepted by the command in the message. */
export function expectGolden(actual: string, path: string): void {
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(path, actual);
  const expected = existsSync(path) ? readFileSync(path, "utf8") : "";
  if (actual === expected) return;
  const line = firstDifference(actual.split("\n"), expected.split("\n"));
  throw new Error(
    `${path} differs from line ${line + 1} on:\n` +
      `  committed: ${JSON.stringify(expected.split("\n")[line])}\n` +
      `  now:       ${JSON.stringify(actual.split("\n")[line])}\n` +
      `If the change is meant, run \`${UPDATE_COMMAND}\`, read the difference and commit it.`,
  );
}

export function goldenPath(name: string): string {
  return join(__dirname, "golden", name);
}

function firstDifference(actual: readonly string[], expected: readonly string[]): number {
  const index = actual.findIndex((line, position) => line !== expected[position]);
  return index === -1 ? actual.length : index;
}
