import { type Block, closureOf, type PlannedResource, type PlannedStack } from "../plan/Stack";

/** One thing that an apply does with one resource. */
export interface Step {
  /** Address and kind: `aws_opensearch_package.a update`. */
  readonly name: string;
  readonly kind: "create" | "update" | "delete" | "read";
  readonly resource: PlannedResource;
  /** The names of the steps that must have been done. */
  readonly after: readonly string[];
}

/** Where an edge of the graph ends: at what makes a resource (or leaves it as it is), or at what destroys it. */
interface Node {
  readonly address: string;
  readonly destroys: boolean;
}

type Edge = readonly [later: Node, earlier: Node];

/**
 * The steps of an apply with what each waits for. The rules are those of Terraform's graph:
 *
 * - what makes a resource comes after what makes those that it refers to, also through resources that stay as they are;
 * - what destroys a resource comes after what destroys those that depended on it, by what Terraform has stored, and
 * - what changes a resource comes after that as well; what changes a dependent comes after the destruction;
 * - a replacement destroys first; where it creates first, every edge from something that makes to this destruction is
 *   turned around.
 *
 * @see https://github.com/hashicorp/terraform/blob/v1.11.4/internal/terraform/transform_destroy_edge.go
 * @see https://github.com/hashicorp/terraform/blob/v1.11.4/internal/terraform/transform_destroy_cbd.go
 */
export function applyOrder(planned: PlannedStack): Step[] {
  const graph = new Graph(planned);
  return planned.resources.flatMap((resource) =>
    kindsOf(resource).map((kind) => {
      const node = { address: resource.address, destroys: kind === "delete" };
      return { name: `${resource.address} ${kind}`, kind, resource, after: graph.stepsBefore(node) };
    }),
  );
}

function kindsOf({ action }: PlannedResource): Step["kind"][] {
  if (action === "replace") return ["delete", "create"];
  if (action === "create" || action === "update" || action === "delete" || action === "read") return [action];
  return [];
}

/** What stays as it is has no node that something could come after: only what refers to it passes through it. */
function isMade(resource: PlannedResource): boolean {
  return kindsOf(resource).some((kind) => kind !== "delete");
}

class Graph {
  private readonly byAddress: ReadonlyMap<string, PlannedResource>;
  private readonly blocks: readonly Block[];
  private readonly earlier = new Map<string, Node[]>();

  constructor({ resources }: PlannedStack) {
    this.byAddress = new Map(resources.map((one) => [one.address, one]));
    this.blocks = resources.flatMap(({ block }) => (block === null ? [] : [block]));
    const edges = resources.flatMap((one) => [...this.making(one), ...this.destroying(one)]);
    for (const [later, before] of edges) {
      const key = keyOf(later);
      this.earlier.set(key, [...(this.earlier.get(key) ?? []), before]);
    }
  }

  /** Everything that does something and comes before, directly or through what does nothing. */
  stepsBefore(node: Node): string[] {
    const seen = new Map<string, Node>();
    const visit = (at: Node): void => {
      for (const before of this.earlier.get(keyOf(at)) ?? []) {
        if (seen.has(keyOf(before))) continue;
        seen.set(keyOf(before), before);
        visit(before);
      }
    };
    visit(node);
    if (seen.has(keyOf(node))) throw new RangeError(`${keyOf(node)} waits for itself`);
    return [...seen.values()].flatMap(({ address, destroys }) => {
      const resource = this.byAddress.get(address);
      const kinds = resource === undefined ? [] : kindsOf(resource);
      return kinds.filter((kind) => (kind === "delete") === destroys).map((kind) => `${address} ${kind}`);
    });
  }

  private making(resource: PlannedResource): Edge[] {
    if (resource.block === null) return [];
    return closureOf(resource.address, this.blocks).map((address) => [
      maker(resource.address),
      maker(address),
    ]);
  }

  private destroying(dependent: PlannedResource): Edge[] {
    const destroysDependent = kindsOf(dependent).includes("delete");
    const edges: Edge[] = [];
    for (const address of dependent.dependencies) {
      const dependency = this.byAddress.get(address);
      if (dependency === undefined) continue;
      if (destroysDependent) {
        edges.push([destroyer(address), destroyer(dependent.address)]);
        if (isMade(dependency)) edges.push(this.turned([maker(address), destroyer(dependent.address)]));
      }
      if (isMade(dependent) && kindsOf(dependency).includes("delete"))
        edges.push(this.turned([maker(dependent.address), destroyer(address)]));
    }
    if (dependent.action === "replace")
      edges.push(this.turned([maker(dependent.address), destroyer(dependent.address)]));
    return edges;
  }

  private turned([later, earlier]: Edge): Edge {
    return this.byAddress.get(earlier.address)?.createBeforeDestroy === true
      ? [earlier, later]
      : [later, earlier];
  }
}

function maker(address: string): Node {
  return { address, destroys: false };
}

function destroyer(address: string): Node {
  return { address, destroys: true };
}

function keyOf({ address, destroys }: Node): string {
  return `${address}${destroys ? " (destroy)" : ""}`;
}
