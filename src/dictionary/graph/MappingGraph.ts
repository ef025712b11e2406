import { GrowingInts } from "../hash/GrowingInts";
import { DirectedGraph } from "./DirectedGraph";
import { findCycles } from "./findCycles";

/**
 * Mappings from some numbered terms to others, to find those that lead to each other. It holds one integer for
 * each term of a mapping: first its inputs, then the complements of its outputs.
 */
export class MappingGraph {
  private readonly steps = new GrowingInts();
  private readonly lines = new GrowingInts();

  /** How many terms have a number. */
  private terms = 0;

  /** Adds the mapping of a line. Both sides must have a term; terms are numbered from 0, without large gaps. */
  add(inputs: GrowingInts, outputs: GrowingInts, line: number): void {
    this.lines.push(line);
    for (let i = 0; i < inputs.length; i++) this.push(inputs.at(i), inputs.at(i));
    for (let i = 0; i < outputs.length; i++) this.push(outputs.at(i), ~outputs.at(i));
  }

  /** The lines of the mappings on each cycle, for cycles of at least two mappings. Empties the graph. */
  takeCycles(): number[][] {
    if (this.lines.length === 0) return [];
    this.peel();
    const cycles = findCycles(this.directed())
      .map((cycle) => cycle.filter((node) => node % 2 === 1).map((node) => this.lines.at(node >> 1)))
      .filter((lines) => lines.length > 1);
    this.steps.length = this.lines.length = 0;
    return cycles;
  }

  private push(term: number, step: number): void {
    this.steps.push(step);
    if (term >= this.terms) this.terms = term + 1;
  }

  /**
   * Drops mappings that nothing leads to or that lead nowhere, which in most files is all of them and in any file
   * all of a chain in the order of its lines. What other orders leave is for `findCycles`, so this stops when a
   * pass does not drop half.
   */
  private peel(): void {
    const arriving = new Int32Array(this.terms);
    const leaving = new Int32Array(this.terms);
    for (let at = 0; at < this.steps.length; at++) {
      const step = this.steps.at(at);
      if (step < 0) arriving[~step]!++;
      else leaving[step]!++;
    }
    let before: number;
    do {
      before = this.lines.length;
      this.peelOnce(arriving, leaving);
    } while (this.lines.length > 0 && this.lines.length * 2 < before);
  }

  private peelOnce(arriving: Int32Array, leaving: Int32Array): void {
    const { values: steps, length } = this.steps;
    let kept = 0;
    let keptSteps = 0;
    for (let mapping = 0, start = 0; start < length; mapping++) {
      const end = endOfMapping(steps, start, length);
      if (isOnTheWay(steps, start, end, arriving, leaving)) {
        steps.copyWithin(keptSteps, start, end);
        keptSteps += end - start;
        this.lines.values[kept++] = this.lines.at(mapping);
      } else {
        forget(steps, start, end, arriving, leaving);
      }
      start = end;
    }
    this.steps.length = keptSteps;
    this.lines.length = kept;
  }

  /** Terms and mappings as nodes, so that a mapping of a thousand to a thousand has two thousand edges. */
  private directed(): DirectedGraph {
    const { values: steps, length } = this.steps;
    const graph = new DirectedGraph();
    // The terms that are left are numbered anew: there may be a few among millions.
    const nodes = new Int32Array(length === 0 ? 0 : this.terms);
    let named = 0;
    for (let at = 0, mapping = -1; at < length; at++) {
      const step = steps[at]!;
      if (step >= 0 && (at === 0 || steps[at - 1]! < 0)) mapping++;
      const term = step < 0 ? ~step : step;
      if (nodes[term] === 0) nodes[term] = ++named;
      if (step < 0) graph.addEdge(mapping * 2 + 1, nodes[term]! * 2);
      else graph.addEdge(nodes[term]! * 2, mapping * 2 + 1);
    }
    return graph;
  }
}

/** Where the mapping that begins at `start` ends: where inputs follow on outputs. */
function endOfMapping(steps: Int32Array, start: number, length: number): number {
  let at = start + 1;
  while (at < length && (steps[at]! < 0 || steps[at - 1]! >= 0)) at++;
  return at;
}

/** Whether another mapping leads to an input, and another one on from an output. */
function isOnTheWay(
  steps: Int32Array,
  start: number,
  end: number,
  arriving: Int32Array,
  leaving: Int32Array,
): boolean {
  let arrives = false;
  let leaves = false;
  for (let at = start; at < end; at++) {
    const step = steps[at]!;
    if (step < 0) leaves ||= leaving[~step]! > 0;
    else arrives ||= arriving[step]! > 0;
  }
  return arrives && leaves;
}

function forget(
  steps: Int32Array,
  start: number,
  end: number,
  arriving: Int32Array,
  leaving: Int32Array,
): void {
  for (let at = start; at < end; at++) {
    const step = steps[at]!;
    if (step < 0) arriving[~step]!--;
    else leaving[step]!--;
  }
}
