import { type Adjacency, adjacencyOf, DirectedGraph } from "./DirectedGraph";

/**
 * The strongly connected components of more than one node. Nothing recurses, and time and memory are linear:
 * nodes that no edge enters are peeled off first, which takes all of a chain, however deep, and Tarjan's
 * algorithm sees the rest.
 */
export function findCycles(graph: DirectedGraph): number[][] {
  return components(withoutEntrances(graph)).filter((component) => component.length > 1);
}

/** The graph without nodes that cannot be on a cycle because nothing leads to them. */
function withoutEntrances(graph: DirectedGraph): DirectedGraph {
  const { starts, targets } = adjacencyOf(graph);
  const entering = new Int32Array(graph.nodes);
  for (const target of targets) entering[target]!++;
  const queue = new Int32Array(graph.nodes);
  let queued = 0;
  for (let node = 0; node < graph.nodes; node++) if (entering[node] === 0) queue[queued++] = node;
  for (let next = 0; next < queued; next++) {
    const node = queue[next]!;
    for (let edge = starts[node]!; edge < starts[node + 1]!; edge++) {
      const target = targets[edge]!;
      if (--entering[target]! === 0) queue[queued++] = target;
    }
  }
  const rest = new DirectedGraph();
  for (let edge = 0; edge < graph.from.length; edge++) {
    if (entering[graph.from.at(edge)]! > 0) rest.addEdge(graph.from.at(edge), graph.to.at(edge));
  }
  return rest;
}

/** Tarjan's algorithm with a stack of its own in place of the call stack. */
function components(graph: DirectedGraph): number[][] {
  const search = new ComponentSearch(adjacencyOf(graph), graph.nodes);
  for (let edge = 0; edge < graph.from.length; edge++) search.visitFrom(graph.from.at(edge));
  return search.components;
}

class ComponentSearch {
  readonly components: number[][] = [];
  private readonly order: Int32Array;
  private readonly low: Int32Array;
  private readonly nextEdge: Int32Array;
  private readonly onStack: Uint8Array;
  private readonly stack: number[] = [];
  private visited = 0;

  constructor(
    private readonly adjacency: Adjacency,
    nodes: number,
  ) {
    this.order = new Int32Array(nodes);
    this.low = new Int32Array(nodes);
    this.nextEdge = adjacency.starts.slice(0, nodes);
    this.onStack = new Uint8Array(nodes);
  }

  visitFrom(root: number): void {
    if (this.order[root] !== 0) return;
    const path = [root];
    this.enter(root);
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      const child = this.nextUnvisited(node);
      if (child >= 0) {
        this.enter(child);
        path.push(child);
        continue;
      }
      path.pop();
      const parent = path.at(-1);
      if (parent !== undefined) this.low[parent] = Math.min(this.low[parent]!, this.low[node]!);
      if (this.low[node] === this.order[node]) this.close(node);
    }
  }

  private enter(node: number): void {
    this.order[node] = this.low[node] = ++this.visited;
    this.stack.push(node);
    this.onStack[node] = 1;
  }

  /** Follows edges of a node until one leads to where the search has not been; -1 when none is left. */
  private nextUnvisited(node: number): number {
    const { starts, targets } = this.adjacency;
    while (this.nextEdge[node]! < starts[node + 1]!) {
      const target = targets[this.nextEdge[node]!++]!;
      if (this.order[target] === 0) return target;
      if (this.onStack[target] === 1) this.low[node] = Math.min(this.low[node]!, this.order[target]!);
    }
    return -1;
  }

  private close(root: number): void {
    const component: number[] = [];
    for (let node = -1; node !== root;) {
      node = this.stack.pop() ?? root;
      this.onStack[node] = 0;
      component.push(node);
    }
    this.components.push(component);
  }
}
