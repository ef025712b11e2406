import { duplicateRule } from "../../lint/rules/duplicateRule";
import type { FormatDefinition } from "../FormatDefinition";
import { contradictingOverride } from "./lint/contradictingOverride";
import { StemmerOverrideReader } from "./StemmerOverrideReader";
import { stemmerSigns } from "./stemmerSigns";

/** `word, word => stem` */
export const stemmerOverride: FormatDefinition = {
  title: "stemmer overrides",
  parameters: [{ component: "token filter", types: ["stemmer_override"], setting: "rules_path" }],
  loader: "word list",
  comments: "line-start",
  createReader: ({ engineVersion }) => new StemmerOverrideReader(engineVersion),
  examples: ["ran, running => run", "running, ran => ran", "mice => mouse", "# note"],
  pieces: ["=>", ",", " ", "#"],
  signs: stemmerSigns,
  lintRules: [duplicateRule, contradictingOverride],
};
