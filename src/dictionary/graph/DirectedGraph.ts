import { GrowingInts } from "../hash/GrowingInts";

/** A directed graph of numbered nodes that is only ever added to. */
export class DirectedGraph {
  readonly from = new GrowingInts();
  readonly to = new GrowingInts();
  nodes = 0;

  addEdge(from: number, to: number): void {
    this.from.push(from);
    this.to.push(to);
    this.nodes = Math.max(this.nodes, from + 1, to + 1);
  }
}

/** Where the edges of each node are: those of node `n` are `targets[starts[n]]` up to `targets[starts[n + 1]]`. */
export interface Adjacency {
  readonly starts: Int32Array;
  readonly targets: Int32Array;
}

/** The edges of a graph sorted by the node they leave. */
export function adjacencyOf(graph: DirectedGraph): Adjacency {
  const starts = new Int32Array(graph.nodes + 2);
  for (let edge = 0; edge < graph.from.length; edge++) starts[graph.from.at(edge) + 2]!++;
  for (let node = 2; node < starts.length; node++) starts[node]! += starts[node - 1]!;
  const targets = new Int32Array(graph.from.length);
  for (let edge = 0; edge < graph.from.length; edge++) {
    targets[starts[graph.from.at(edge) + 1]!++] = graph.to.at(edge);
  }
  return { starts, targets };
}
