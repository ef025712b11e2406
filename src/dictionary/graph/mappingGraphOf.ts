import { GrowingInts } from "../hash/GrowingInts";
import type { HashLog } from "../hash/HashLog";
import { HashTable } from "../hash/HashTable";
import { MappingGraph } from "./MappingGraph";

/**
 * The graph of mappings, without those that certainly lead nowhere or that nothing leads to: in most files that
 * is nearly all of them, and their terms are never numbered. Both logs have one group for each mapping.
 */
export function mappingGraphOf(inputs: HashLog, outputs: HashLog): MappingGraph {
  const graph = new MappingGraph();
  if (inputs.groups === 0) return graph;
  const terms = new HashTable();
  const [from, to] = [new GrowingInts(), new GrowingInts()];
  for (let mapping = 0; mapping < inputs.groups; mapping++) {
    from.length = to.length = 0;
    numberShared(inputs, mapping, outputs, terms, from);
    if (from.length > 0) numberShared(outputs, mapping, inputs, terms, to);
    if (to.length > 0) graph.add(from, to, inputs.lineOf(mapping));
  }
  return graph;
}

/** Numbers the hashes of a group that the other log may have too. */
function numberShared(
  log: HashLog,
  group: number,
  other: HashLog,
  terms: HashTable,
  numbers: GrowingInts,
): void {
  const end = log.endOf(group);
  for (let i = log.endOf(group - 1); i < end; i++) {
    const lo = log.lowAt(i);
    const hi = log.highAt(i);
    if (other.mayHave(lo, hi)) numbers.push(terms.getOrAdd(lo, hi, terms.size + 1) - 1);
  }
}
