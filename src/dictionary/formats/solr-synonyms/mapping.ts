import type { RuleKind } from "../RuleKind";
import { sortedTerms } from "../sortedTerms";
import { printTerms } from "./printTerms";

/** `a, b => c` */
export const mapping: RuleKind<"mapping"> = {
  canonical: (rule) => ({ ...rule, inputs: sortedTerms(rule.inputs), outputs: sortedTerms(rule.outputs) }),
  print: ({ inputs, outputs }) => `${printTerms(inputs)} => ${printTerms(outputs)}`,
  identity: ({ inputs, outputs }) => ["mapping", ...sortedTerms(inputs), "", ...sortedTerms(outputs)],
  leftSide: ({ inputs }) => sortedTerms(inputs),
  terms: ({ inputs, outputs }) => [...inputs, ...outputs],
  inputCount: ({ inputs }) => inputs.length,
  leads: ({ inputs, outputs }) => inputs.map((input) => [input, outputs]),
  load: ({ inputs, outputs }, map) => map.synonyms.addAll(inputs, outputs),
};
