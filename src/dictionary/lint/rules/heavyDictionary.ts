import type { FileRuleFactory } from "../FileRule";
import { HEAVY_BYTES } from "../../weight/DictionaryWeight";
import { heapText } from "../../weight/heapText";

/** `heavy-dictionary` */
export const heavyDictionary: FileRuleFactory = ({ report, weight }) => ({
  end: (): void => {
    const { heapBytes, expansions } = weight.weight();
    if (heapBytes === null || heapBytes < HEAVY_BYTES) return;
    const place = { line: 1, column: 1, endColumn: 1, text: "" };
    const message = `${expansions} expansions take about ${heapText(heapBytes)} of heap on every node, for each index that uses them`;
    report("heavy-dictionary", place, message);
  },
});
