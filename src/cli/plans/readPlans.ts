import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { readInputText, type TextPurpose } from "../../files/readInputText";
import { refuseTwice, STANDARD_INPUT } from "../../files/standardInput";
import {
  parseStackSuppressions,
  parseSuppressions,
  type Suppression,
  type ValidationInput,
} from "../../validation";
import { HCL_METADATA_FILE, STACK_FILE } from "../options/reviewOptions";

/** A stack in HCL, with {@link HCL_METADATA_FILE} beside it. */
const HCL_STACK_FILE = "cdk.tf";

const PLAN: TextPurpose = {
  attempted: "reading the plan or state",
  remedy: "Name the file, or pipe in what `terraform show -json plan.out` prints",
  // A binary plan is a ZIP archive: the reader of plans says how to make JSON of it.
  namesItself: (bytes) => bytes[0] === 0x50 && bytes[1] === 0x4b,
};
const LOCK_FILE = ".terraform.lock.hcl";
const LOCK: TextPurpose = {
  attempted: "reading the locked provider versions",
  remedy: "Let `terraform init` write the file anew, or remove it",
};
const SUPPRESSIONS: TextPurpose = {
  attempted: "reading the suppressions",
  remedy: "Name the file that holds them",
};

/** Files of suppressions: one of its own, and those that stacks carry. */
export interface SuppressionFiles {
  readonly suppressions?: string;
  readonly stack: readonly string[];
}

/** Reads plans and states, each with what `terraform init` locked beside it. */
export async function readInputs(
  files: readonly string[],
  sourceRoot: string | undefined,
  signal: AbortSignal,
): Promise<ValidationInput[]> {
  return Promise.all(
    files.map(async (file) => {
      const directory = sourceRoot ?? (file === STANDARD_INPUT ? process.cwd() : dirname(resolve(file)));
      const content = await readInputText(file, PLAN, signal);
      return { name: file, content, directory, lockFile: await readLock(directory, signal) };
    }),
  );
}

/** What `terraform init` locked where Terraform ran; a plan that was carried elsewhere has its constraint only. */
async function readLock(directory: string, signal: AbortSignal): Promise<ValidationInput["lockFile"]> {
  const name = join(directory, LOCK_FILE);
  return existsSync(name) ? { name, content: await readInputText(name, LOCK, signal) } : undefined;
}

/** Reads the suppressions of their own file, and those of the stacks. */
export async function readSuppressions(
  files: readonly string[],
  { suppressions, stack }: SuppressionFiles,
  signal: AbortSignal,
): Promise<Suppression[]> {
  const own =
    suppressions === undefined
      ? []
      : parseSuppressions(await readInputText(suppressions, SUPPRESSIONS, signal), suppressions);
  const stacks = stacksOf(files, stack);
  const carried = stacks.map(async (file) =>
    parseStackSuppressions(await readInputText(file, SUPPRESSIONS, signal), file),
  );
  return [...own, ...(await Promise.all(carried)).flat()];
}

/** Everything that is read, so that nothing of it is written over. */
export function filesRead(files: readonly string[], { suppressions, stack }: SuppressionFiles): string[] {
  const inputs = [...files, ...(suppressions === undefined ? [] : [suppressions]), ...stacksOf(files, stack)];
  refuseTwice(PLAN, inputs);
  return inputs;
}

function stacksOf(files: readonly string[], stack: readonly string[]): readonly string[] {
  if (stack.length > 0) return stack;
  const folders = files.filter((file) => file !== STANDARD_INPUT).map((file) => dirname(file));
  return [...new Set(folders)].map(stackFileIn).filter((file) => existsSync(file));
}

function stackFileIn(folder: string): string {
  const isHcl = existsSync(join(folder, HCL_STACK_FILE));
  return join(folder, isHcl ? HCL_METADATA_FILE : STACK_FILE);
}
