import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Declared } from "../../src/terraform/declared/Declared";
import { readDeclared } from "../../src/terraform/readDeclared";
import type { RecordedProgram } from "./recorded/configurations";

/** Small plans by hand, recorded ones, and the cases; each read as `plan.json`. */

export const SHA256 = "ab".repeat(32);
export const PACKAGE_ID = "F111111111";

export interface ChangeParts {
  readonly actions?: readonly string[];
  readonly before?: unknown;
  readonly after?: unknown;
  readonly after_unknown?: unknown;
  readonly [member: string]: unknown;
}

/** An entry of `resource_changes`; without `before`, an unchanged one has what is after. */
export function change(
  address: string,
  { actions = ["no-op"], after = {}, before = after, ...parts }: ChangeParts,
): unknown {
  const type = /(?:^|\.)([^.[]+)\.[^.[]+(?:\[.*\])?$/.exec(address)?.[1];
  const sides =
    actions.includes("create") && actions.length === 1 ? { before: null, after } : { before, after };
  return { address, mode: "managed", type, name: "x", change: { actions, ...sides, ...parts } };
}

/** A block of the configuration. */
export function block(address: string, expressions: unknown = {}, parts: object = {}): unknown {
  return {
    address,
    mode: address.startsWith("data.") ? "data" : "managed",
    type: address.split(".").at(-2),
    provider_config_key: "aws",
    expressions,
    ...parts,
  };
}

export function plan(members: object): string {
  return JSON.stringify({
    format_version: "1.2",
    terraform_version: "1.5.7",
    configuration: { provider_config: { aws: { name: "aws", expressions: {} } }, root_module: {} },
    ...members,
  });
}

export function read(content: string): Declared {
  return readDeclared(content, "plan.json");
}

export function readPlan(members: object): Declared {
  return read(plan(members));
}

/** A plan that the real program wrote, Terraform 1.11 unless another is named. */
export function recorded(name: string, program: RecordedProgram = "terraform-1.11"): string {
  return readFileSync(join(__dirname, "recorded", program, `${name}.json`), "utf8");
}

/** A case, with the package's id and the content's hash in place. */
export function casePlan(name: string): string {
  const text = readFileSync(join(__dirname, "..", "cases", "plans", `${name}.json`), "utf8");
  return text.replaceAll("@ID@", PACKAGE_ID).replaceAll("@SHA@", SHA256);
}

export function readCase(name: string): Declared {
  return read(casePlan(name));
}
