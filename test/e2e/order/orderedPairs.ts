import type { ApplyOrder, ApplyStep } from "../../../src/terraform/order/ApplyOrder";
import type { RealApplyGraph } from "./realApplyGraph";

/** The deposed objects that a test puts into a state; those that Terraform makes have other keys. */
export const DEPOSED_KEY = "0123abcd";

type IsAsked = (step: ApplyStep) => boolean;

/** `a < b` for all pairs of steps of which one is certainly finished before the other begins, directly or not. */
export function orderedPairs({ steps }: ApplyOrder, isAsked: IsAsked = () => true): string[] {
  return pairs(steps.filter(isStep).filter(isAsked), (step) => {
    const found = new Set(step.after);
    for (const index of found) steps[index]?.after.forEach((other) => found.add(other));
    return [...found]
      .flatMap((index) => steps[index] ?? [])
      .filter(isStep)
      .filter(isAsked);
  });
}

/**
 * The same by Terraform's graph. Its nodes of other kinds (whole blocks, modules and their ends, variables, outputs,
 * providers) are no steps, but paths lead over them.
 */
export function realPairs({ steps }: ApplyOrder, graph: RealApplyGraph): string[] {
  const nodes = new Map(steps.filter(isStep).map((step) => [step, nodeOf(step, graph)]));
  const there = [...nodes.keys()].filter((step) => nodes.get(step) !== null);
  return pairs(there, (step) => {
    const found = graph.allBefore(nodes.get(step) ?? "");
    return there.filter((other) => found.has(nodes.get(other) ?? ""));
  });
}

export function isInGraph(step: ApplyStep, graph: RealApplyGraph): boolean {
  return !isStep(step) || nodeOf(step, graph) !== null;
}

/** What only stands between others is no node of Terraform's. */
function isStep({ kind }: ApplyStep): boolean {
  return kind !== "join";
}

function pairs(steps: readonly ApplyStep[], before: (step: ApplyStep) => readonly ApplyStep[]): string[] {
  return steps.flatMap((step) => before(step).map((other) => `${nameOf(other)} < ${nameOf(step)}`)).sort();
}

function nameOf({ kind, address, deposed }: ApplyStep): string {
  return `${kind} ${address}${deposed === null ? "" : ` (${deposed})`}`;
}

/** The name of the node, null when there is none; a replacement that creates first destroys a deposed object whose key Terraform makes up. */
function nodeOf({ address, kind, deposed }: ApplyStep, { names }: RealApplyGraph): string | null {
  const verb = { delete: "destroy", forget: "forget", create: null, update: null, read: null, join: null }[
    kind
  ];
  const isNode = (name: string): boolean => {
    if (verb === null) return name === address;
    if (deposed !== null) return name === `${address} (${verb} deposed ${deposed})`;
    const isMadeUp = name.startsWith(`${address} (${verb} deposed `) && !name.includes(DEPOSED_KEY);
    return name === `${address} (${verb})` || isMadeUp;
  };
  const [only, ...others] = names.filter(isNode);
  if (others.length > 0) throw new Error(`several nodes for the ${kind} of ${address}: ${others.join()}`);
  return only ?? null;
}
