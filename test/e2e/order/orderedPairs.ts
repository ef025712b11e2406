import type { ApplyOrder, ApplyStep } from "../../../src/terraform/order/ApplyOrder";
import type { RealApplyGraph } from "./realApplyGraph";

/** The deposed objects that a test puts into a state; those that Terraform makes have other keys. */
export const DEPOSED_KEY = "0123abcd";

/** `a < b` for all pairs of steps of which one is certainly finished before the other begins, directly or not. */
export function orderedPairs({ steps }: ApplyOrder): string[] {
  return pairs(steps, (step) => {
    const found = new Set(step.after);
    for (const index of found) steps[index]?.after.forEach((other) => found.add(other));
    return [...found].flatMap((index) => steps[index] ?? []);
  });
}

/**
 * The same by Terraform's graph. Its nodes of other kinds (whole blocks, modules and their ends, variables, outputs,
 * providers) are no steps, but paths lead over them.
 */
export function realPairs({ steps }: ApplyOrder, graph: RealApplyGraph): string[] {
  const nodes = new Map(steps.map((step) => [step, nodeOf(step, graph)]));
  return pairs(steps, (step) => {
    const found = graph.allBefore(nodes.get(step) ?? "");
    return steps.filter((other) => found.has(nodes.get(other) ?? ""));
  });
}

function pairs(steps: readonly ApplyStep[], before: (step: ApplyStep) => readonly ApplyStep[]): string[] {
  return steps.flatMap((step) => before(step).map((other) => `${nameOf(other)} < ${nameOf(step)}`)).sort();
}

function nameOf({ kind, address, deposed }: ApplyStep): string {
  return `${kind} ${address}${deposed === null ? "" : ` (${deposed})`}`;
}

/** The name of the node; a replacement that creates first destroys a deposed object whose key Terraform makes up. */
function nodeOf({ address, kind, deposed }: ApplyStep, { names }: RealApplyGraph): string {
  const verb = { delete: "destroy", forget: "forget", create: null, update: null, read: null }[kind];
  const isNode = (name: string): boolean => {
    if (verb === null) return name === address;
    if (deposed !== null) return name === `${address} (${verb} deposed ${deposed})`;
    const isMadeUp = name.startsWith(`${address} (${verb} deposed `) && !name.includes(DEPOSED_KEY);
    return name === `${address} (${verb})` || isMadeUp;
  };
  const [only, ...others] = names.filter(isNode);
  if (only === undefined || others.length > 0) {
    throw new Error(
      `not one node for the ${kind} of ${address}: ${names.filter((name) => name.includes(address)).join()}`,
    );
  }
  return only;
}
