import type { DictionaryRule } from "../DictionaryRule.generated";
import { refuseEncoding } from "../reading/refuse";
import { FORMATS } from "../formats/register";
import { refuseEveryFile } from "../reading/refuseByChain";
import type { ParsedDictionary } from "./ParsedDictionary";
import { expandOf, type ParseOptions } from "../ParseOptions";
import type { RuleBase } from "../reading/Rule";
import type { Line } from "../text/Line";
import { LineSplitter } from "../text/LineSplitter";
import type { EngineMapping } from "../EngineMapping.generated";
import { EngineMap } from "../formats/EngineMap";
import { kindOf } from "../formats/ruleKinds";

/**
 * Reads a dictionary as the engine would. Never throws, whatever the bytes are: what the engine would refuse is
 * the `refusal` of the answer.
 */
export function parseDictionary(bytes: Uint8Array, options: ParseOptions): ParsedDictionary {
  const definition = FORMATS[options.format];
  const reader = definition.createReader(options);
  const rules: RuleBase[] = [];
  let refusal = definition.goesThroughChain === true ? refuseEveryFile(options) : null;

  const readLine = (line: Line): void => {
    if (refusal !== null) return;
    if (line.malformed) {
      refusal = refuseEncoding(line);
    } else if (!reader.isSkipped(line)) {
      const reading = reader.read(line);
      if (reading?.rule !== undefined) rules.push(reading.rule);
      refusal = reading?.refusal ?? null;
    }
  };
  const splitter = new LineSplitter(readLine);
  splitter.write(bytes);
  splitter.end();
  const last = refusal === null ? reader.end() : null;
  if (last !== null) rules.push(last);
  refusal ??= reader.refusalOfEnd?.(rules.length) ?? null;

  const refused = refusal !== null;
  return {
    format: options.format,
    refusal,
    // Every kind of rule that a format's reader makes is one of the union.
    rules: rules as DictionaryRule[],
    ...(definition.rulesSayAll === false ? { wholeText: withLineFeeds(bytes) } : {}),
    mappings: () => (refused ? [] : engineMappings(rules, expandOf(options))),
  };
}

function withLineFeeds(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("utf8").replace(/\r\n?/g, "\n");
}

/** What the engine holds after reading these rules, in order of first appearance. */
function engineMappings(rules: readonly RuleBase[], expand: boolean): EngineMapping[] {
  const map = new EngineMap(expand);
  for (const rule of rules) kindOf(rule).load(rule, map);
  return map.mappings() as EngineMapping[];
}
