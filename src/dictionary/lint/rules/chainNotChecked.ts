import type { FileRuleFactory } from "../FileRule";

/** `chain-not-checked`, once a file. */
export const chainNotChecked: FileRuleFactory = ({ report, lintOptions: { analyzer }, definition }) => {
  if (analyzer === undefined || analyzer.notModelled.length === 0) return {};
  if (definition.goesThroughChain !== true) return {};
  const parts = analyzer.notModelled.join(", ");
  const message = `what ${analyzer.text} makes of the terms is not checked here: ${parts}`;
  return { end: () => report("chain-not-checked", { line: 1, column: 1, endColumn: 1, text: "" }, message) };
};
