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
 * @throws PackagesError for what of a lifecycle cdktf 0.21 writes into HCL in a form that Terraform does not take:
 * conditions, and `ignore_changes = all`, which it writes as a text
 */
export function refuseUnwritableLifecycles(stack: TerraformStack): void {
  for (const construct of stack.node.findAll()) {
    const unwritable = unwritableIn(construct);
    if (unwritable !== undefined) throw unwritableLifecycle(construct, unwritable);
  }
}

interface Unwritable {
  readonly what: string;
  readonly instead: string;
}

function unwritableIn(construct: IConstruct): Unwritable | undefined {
  if (!TerraformResource.isTerraformResource(construct)) return undefined;
  const { precondition = [], postcondition = [], ignoreChanges } = construct.lifecycle ?? {};
  if (precondition.length + postcondition.length > 0)
    return { what: "preconditions and postconditions", instead: "leave the conditions out of its lifecycle" };
  if (ignoreChanges === "all")
    return { what: "ignoring all changes", instead: "name the attributes whose changes are ignored" };
  return undefined;
}

function unwritableLifecycle({ node }: IConstruct, { what, instead }: Unwritable): PackagesError {
  return new PackagesError({
    attempted: "writing the stack as HCL",
    problem: `cdktf's HCL output has no form for ${what} that Terraform takes`,
    where: node.path,
    remedy: `Synthesize JSON, or ${instead}`,
  });
}
