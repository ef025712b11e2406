import { heapText } from "../../weight/heapText";
import type { LintRuleFactory } from "../LintRule";

/**
 * Each index that uses the dictionary holds a map of its own on every node that has one of its shards: with this much, a
 * domain of small nodes (1 GiB of heap) is full with three dozen of them.
 */
export const HEAVY_BYTES = 32 * 2 ** 20;

/** `heavy-dictionary` */
export const heavyDictionary: LintRuleFactory = ({ report, weight }) => ({
  end: (): void => {
    const { heapBytes, expansions } = weight.weight();
    if (heapBytes === null || heapBytes < HEAVY_BYTES) return;
    const place = { line: 1, column: 1, endColumn: 1, text: "" };
    const message = `${expansions} expansions take about ${heapText(heapBytes)} of heap on every node, for each index that uses them`;
    report("heavy-dictionary", place, message);
  },
});
