import type { Step } from "../driver/applyOrder";

/** What a replacement that creates first destroys is set aside under a key of its own. */
const DEPOSED = / \(destroy deposed \w+\)$/;

const EDGE = /^\s*"\[root\] (.*)" -> "\[root\] (.*)"$/;

/**
 * What comes before each step in the graph of an apply, by the step's name: those of the given steps that it waits for,
 * directly or through others.
 *
 * @param graph as `terraform graph -plan=plan.out` prints it
 * @see https://developer.hashicorp.com/terraform/cli/commands/graph
 */
export function orderIn(graph: string, steps: readonly Step[]): ReadonlyMap<string, readonly string[]> {
  const earlier = new Map<string, string[]>();
  for (const line of graph.split("\n")) {
    const [later, before] = (EDGE.exec(line) ?? [])
      .slice(1)
      .map((node) => node.replace(DEPOSED, " (destroy)"));
    if (later !== undefined && before !== undefined)
      earlier.set(later, [...(earlier.get(later) ?? []), before]);
  }
  const names = new Map(steps.map((step) => [nodeOf(step), step.name]));
  return new Map(
    steps.map((step) => {
      const reached = [...reachableFrom(nodeOf(step), earlier)];
      return [step.name, reached.flatMap((node) => names.get(node) ?? []).sort()];
    }),
  );
}

function nodeOf({ kind, resource }: Step): string {
  return kind === "delete" ? `${resource.address} (destroy)` : resource.address;
}

function reachableFrom(start: string, earlier: ReadonlyMap<string, readonly string[]>): Set<string> {
  const reached = new Set<string>();
  const visit = (node: string): void => {
    for (const next of earlier.get(node) ?? []) {
      if (reached.has(next)) continue;
      reached.add(next);
      visit(next);
    }
  };
  visit(start);
  return reached;
}
