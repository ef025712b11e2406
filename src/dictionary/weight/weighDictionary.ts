import type { ParsedDictionary } from "../parsing/ParsedDictionary";
import type { DictionaryWeight } from "./DictionaryWeight";
import { WeightMeter } from "./WeightMeter";

/**
 * What a dictionary costs the engine: rules, expansions and heap.
 *
 * @param expand `expand` of the synonym filter, as it was parsed with
 */
export function weighDictionary({ rules }: ParsedDictionary, expand = true): DictionaryWeight {
  const meter = new WeightMeter(expand);
  for (const rule of rules) meter.addRule(rule);
  return meter.weight();
}
