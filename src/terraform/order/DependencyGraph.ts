/** A node in between stands for more edges than these with an index of its own. */
const MOST_EDGES = 64;

/** Which node waits for which. Nodes are numbers, in the order in which they were added. */
export class DependencyGraph {
  private readonly edges: Set<number>[] = [];

  add(): number {
    return this.edges.push(new Set()) - 1;
  }

  wait(node: number, other: number): void {
    if (node !== other) this.edges[node]?.add(other);
  }

  dropWait(node: number, other: number): void {
    this.edges[node]?.delete(other);
  }

  /** Whether there is an edge, not only a path. */
  waits(node: number, other: number): boolean {
    return this.edges[node]?.has(other) ?? false;
  }

  /** All that a node waits for, directly or not. Without a circle the node itself is not in it. */
  allBefore(node: number): ReadonlySet<number> {
    const found = new Set(this.edges[node]);
    // What is added while a set is walked is walked too.
    for (const before of found) for (const other of this.edges[before] ?? []) found.add(other);
    return found;
  }

  /**
   * For each of the nodes, the nearest others of them that it waits for, past all nodes in between. A node in between
   * that many wait for and that waits for many is kept as a join: else each of the ones waited for each of the others.
   * Terraform makes no circle; the edge that would close one in a document made by hand is left out.
   *
   * @returns indices in `nodes`, and behind them those of the joins, each with what it waits for
   */
  contractedTo(nodes: readonly number[]): { readonly after: number[][]; readonly joins: number[][] } {
    const indexOf = new Map(nodes.map((node, index) => [node, index]));
    const followers = this.followers();
    const nearest = new Map<number, ReadonlySet<number>>();
    const joins: number[][] = [];
    for (const node of this.inOrder()) {
      const found = this.nearestOf(node, indexOf, nearest);
      const isJoin = !indexOf.has(node) && found.size * (followers[node] ?? 0) > MOST_EDGES;
      nearest.set(node, isJoin ? new Set([nodes.length + joins.length]) : found);
      if (isJoin) joins.push(sorted(found));
    }
    return { after: nodes.map((node) => sorted(nearest.get(node) ?? [])), joins };
  }

  private nearestOf(
    node: number,
    indexOf: ReadonlyMap<number, number>,
    nearest: ReadonlyMap<number, ReadonlySet<number>>,
  ): Set<number> {
    const found = new Set<number>();
    for (const before of this.edges[node] ?? []) {
      const index = indexOf.get(before);
      // Of a circle's last edge the other end has no result yet.
      if (!nearest.has(before)) continue;
      if (index !== undefined) found.add(index);
      else nearest.get(before)?.forEach((other) => found.add(other));
    }
    return found;
  }

  /** By node, how many wait for it. */
  private followers(): number[] {
    const counts = this.edges.map(() => 0);
    for (const others of this.edges) {
      for (const other of others) counts[other] = (counts[other] ?? 0) + 1;
    }
    return counts;
  }

  /** Every node after those that it waits for; without recursion, for chains of any length. */
  private inOrder(): number[] {
    const order: number[] = [];
    const seen = new Set<number>();
    for (let start = 0; start < this.edges.length; start += 1) {
      const path = [this.enter(start, seen)];
      for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
        const next = top.rest.next();
        if (next.done === true) {
          if (top.isNew) order.push(top.node);
          path.pop();
        } else if (!seen.has(next.value)) path.push(this.enter(next.value, seen));
      }
    }
    return order;
  }

  private enter(node: number, seen: Set<number>): { node: number; isNew: boolean; rest: Iterator<number> } {
    const isNew = !seen.has(node);
    seen.add(node);
    return { node, isNew, rest: (isNew ? (this.edges[node] ?? []) : []).values() };
  }
}

function sorted(indices: Iterable<number>): number[] {
  return [...indices].sort((a, b) => a - b);
}
