import type { FormatDefinition } from "../FormatDefinition";
import { quotedMapping } from "./lint/quotedMapping";
import { CharacterMappingsReader } from "./CharacterMappingsReader";
import { characterMappingSigns } from "./characterMappingSigns";

/** What a `mapping` char filter replaces before the tokenizer. */
export const characterMappings: FormatDefinition = {
  title: "character mappings",
  parameters: [{ component: "char filter", types: ["mapping"], setting: "mappings_path" }],
  loader: "word list",
  comments: "line-start",
  createReader: ({ engineVersion }) => new CharacterMappingsReader(engineVersion),
  examples: ["ph => f", "ß => ss", "\\u00e6 => ae", ":) => _happy_", "# => hash", "x =>", "# note"],
  pieces: ["=>", "\\", "\\u", "\\\\", "#", " ", "a => "],
  signs: characterMappingSigns,
  lintRules: [quotedMapping],
};
