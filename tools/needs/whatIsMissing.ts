import { spawnSync } from "node:child_process";
import { findChromium } from "../browser/findChromium";
import { findTerraform, missingAwsProvider } from "../terraform";

/** Something that tests need and that not every machine has. */
export interface MissingTool {
  /** What it is, for a list. */
  readonly what: string;
  /** How to get it, as a part of a sentence. */
  readonly remedy: string;
}

/** What the tests of a command look for. */
export interface Tools {
  readonly terraform: () => MissingTool | undefined;
  readonly chromium: () => MissingTool | undefined;
  readonly registry: () => MissingTool | undefined;
}

const LOOK_UP = ["view", "cdktf@0.21.0", "version", "--fetch-retries=0", "--fetch-timeout=20000"];

/** What this machine has. */
export const toolsOfThisMachine: Tools = { terraform, chromium, registry };

/** What the tests of each command look for, in the order of their weight. */
const NEEDED: Readonly<Record<string, readonly (keyof Tools)[]>> = {
  test: ["terraform", "chromium"],
  stories: ["terraform", "registry"],
  remedies: ["terraform"],
  states: ["terraform"],
};

/** What the tests of a command miss: of `npm test`, or of `npm run` with that name. */
export function whatIsMissing(command: string, tools: Tools = toolsOfThisMachine): MissingTool[] {
  return (NEEDED[command] ?? []).map((tool) => tools[tool]()).filter((missing) => missing !== undefined);
}

/**
 * What to tell before any test runs, in one line; undefined when everything is there.
 *
 * @param isCi whether a test that can't run fails
 */
export function missingSentence(
  command: string,
  missing: readonly MissingTool[],
  isCi: boolean,
): string | undefined {
  if (missing.length === 0) return undefined;
  const run = command === "test" ? "npm test" : `npm run ${command}`;
  const list = missing.map(({ what, remedy }) => `${what} (${remedy})`).join(" and ");
  return isCi
    ? `${run} with CI=true needs what is not here: ${list}. Without CI=true the tests that need it are skipped.`
    : `${run} skips the tests that need what is not here: ${list}.`;
}

function terraform(): MissingTool | undefined {
  const found = findTerraform();
  if (found.binary === undefined) {
    return { what: "Terraform 1.5 or newer", remedy: "https://developer.hashicorp.com/terraform/install" };
  }
  const why = missingAwsProvider(found.program);
  return why === undefined
    ? undefined
    : { what: "the AWS provider", remedy: why.replace(/^no AWS provider: /, "") };
}

function chromium(): MissingTool | undefined {
  if (findChromium() !== undefined) return undefined;
  return {
    what: "Chromium or Chrome",
    remedy: "Debian: `apt-get install chromium`; else name it in CHROME_PATH",
  };
}

function registry(): MissingTool | undefined {
  const { status, stderr, error } = spawnSync("npm", LOOK_UP, { encoding: "utf8", timeout: 60_000 });
  if (status === 0) return undefined;
  return {
    what: "the npm registry",
    remedy: `it does not answer: ${error?.message ?? stderr.trim().split("\n").at(-1) ?? ""}`,
  };
}
