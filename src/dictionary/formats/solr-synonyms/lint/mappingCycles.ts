/** A mapping with the terms it replaces and those it puts in their place, as numbers. */
export interface MappedLine {
  readonly line: number;
  readonly inputs: readonly number[];
  readonly outputs: readonly number[];
}

/** The lines of mappings that lead to each other, for each circle of at least two. */
export function mappingCycles(mappings: readonly MappedLine[]): number[][] {
  return circlesOf(successors(mappings))
    .map((circle) => circle.filter((node) => node < mappings.length).map((node) => mappings[node]!.line))
    .filter((lines) => lines.length > 1);
}

/** Mappings and behind them terms as nodes, so that a mapping of a thousand to a thousand has two thousand edges. */
function successors(mappings: readonly MappedLine[]): number[][] {
  const nodes: number[][] = mappings.map(() => []);
  const terms = new Map<number, number>();
  mappings.forEach(({ inputs }, mapping) => {
    for (const input of inputs) {
      const term = terms.get(input) ?? nodes.push([]) - 1;
      terms.set(input, term);
      nodes[term]?.push(mapping);
    }
  });
  mappings.forEach(({ outputs }, mapping) => {
    for (const output of outputs) {
      const term = terms.get(output);
      if (term !== undefined) nodes[mapping]?.push(term);
    }
  });
  return nodes;
}

/** The groups of nodes that lead to each other: Tarjan's algorithm, with a path of its own in place of the call stack. */
function circlesOf(nodes: readonly (readonly number[])[]): number[][] {
  const order = new Int32Array(nodes.length);
  const low = new Int32Array(nodes.length);
  const next = new Int32Array(nodes.length);
  const open: number[] = [];
  const isOpen = new Uint8Array(nodes.length);
  const circles: number[][] = [];
  let visited = 0;
  for (let root = 0; root < nodes.length; root++) {
    const path = order[root] === 0 ? [root] : [];
    for (let node = path.at(-1); node !== undefined; node = path.at(-1)) {
      if (order[node] === 0) {
        order[node] = low[node] = ++visited;
        open.push(node);
        isOpen[node] = 1;
      }
      const child = nodes[node]![next[node]!++];
      if (child !== undefined && order[child] === 0) {
        path.push(child);
      } else if (child !== undefined) {
        if (isOpen[child] === 1) low[node] = Math.min(low[node]!, order[child]!);
      } else {
        path.pop();
        const parent = path.at(-1);
        if (parent !== undefined) low[parent] = Math.min(low[parent]!, low[node]!);
        if (low[node] !== order[node]) continue;
        const circle = open.splice(open.lastIndexOf(node));
        for (const each of circle) isOpen[each] = 0;
        circles.push(circle);
      }
    }
  }
  return circles;
}
