import type { DictionaryRule } from "./DictionaryRule";
import type { EngineMapping } from "./EngineMapping";
import { EngineMap } from "./formats/EngineMap";
import { kindOf } from "./formats/ruleKinds";

/** What the engine holds after reading these rules, in order of first appearance. */
export function engineMappings(rules: readonly DictionaryRule[], expand: boolean): EngineMapping[] {
  const map = new EngineMap(expand);
  for (const rule of rules) kindOf(rule).load(rule, map);
  return map.mappings();
}
