import { duplicateRule } from "../../lint/rules/duplicateRule";
import type { FormatDefinition } from "../FormatDefinition";
import { contradictingOverride } from "./lint/contradictingOverride";
import { StemmerOverrideReader } from "./StemmerOverrideReader";

/** `word, word => stem` */
export const stemmerOverride: FormatDefinition = {
  title: "stemmer overrides",
  parameters: [{ component: "token filter", types: ["stemmer_override"], setting: "rules_path" }],
  settingsFunctions: ["stemmerOverrideTokenFilter()"],
  loader: "word list",
  comments: "line-start",
  createReader: ({ engineVersion }) => new StemmerOverrideReader(engineVersion),
  examples: ["ran, running => run", "running, ran => ran", "mice => mouse", "# note"],
  signs: ["=>", ",", " ", "#"],
  lintRules: [duplicateRule, contradictingOverride],
};
