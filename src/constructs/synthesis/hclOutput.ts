import { closeSync, openSync, readSync } from "node:fs";
import { TerraformResource, type TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";
import { PackagesError } from "../../errors";

/**
 * Whether cdktf wrote the stack as HCL.
 *
 * @throws PackagesError when it wrote the one into a file of the other: with `new App({ hclOutput: true })` alone cdktf
 * 0.21 names the file for HCL and writes JSON, with `SYNTH_HCL_OUTPUT=1` it is the other way round
 */
export function isHclOutput(stack: TerraformStack, file: string): boolean {
  const isHcl = firstCharacterOf(file) !== "{";
  if (isHcl === file.endsWith(".tf")) return isHcl;
  throw new PackagesError({
    attempted: "writing the stack as HCL",
    problem: isHcl
      ? "cdktf has written HCL into a file that Terraform reads as JSON"
      : "cdktf has written JSON into a file that Terraform reads as HCL",
    where: stack.node.path,
    remedy: "Run cdktf synth --hcl, or set SYNTH_HCL_OUTPUT=true in the environment",
  });
}

function firstCharacterOf(file: string): string {
  const descriptor = openSync(file, "r");
  try {
    const first = Buffer.alloc(1);
    return first.toString("latin1", 0, readSync(descriptor, first));
  } finally {
    closeSync(descriptor);
  }
}

/**
 * @throws PackagesError for conditions of a lifecycle, which cdktf 0.21 writes into HCL in a form that Terraform does
 * not take
 */
export function refuseLifecycleConditions(stack: TerraformStack): void {
  const refused = stack.node.findAll().find(hasConditions);
  if (refused === undefined) return;
  throw new PackagesError({
    attempted: "writing the stack as HCL",
    problem: "cdktf's HCL output has no form for preconditions and postconditions that Terraform takes",
    where: refused.node.path,
    remedy: "Synthesize JSON, or leave the conditions out of its lifecycle",
  });
}

function hasConditions(construct: IConstruct): boolean {
  if (!TerraformResource.isTerraformResource(construct)) return false;
  const { precondition, postcondition } = construct.lifecycle ?? {};
  return (precondition?.length ?? 0) + (postcondition?.length ?? 0) > 0;
}
