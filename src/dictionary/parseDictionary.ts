import type { DictionaryRule } from "./DictionaryRule";
import { engineMappings } from "./engineMappings";
import { refuse } from "./reading/refuse";
import { FORMATS } from "./formats/register";
import { refuseEveryFile } from "./reading/refuseEveryFile";
import type { ParsedDictionary, Refusal } from "./ParsedDictionary";
import { expandOf, type ParseOptions } from "./ParseOptions";
import type { Line } from "./text/Line";
import { LineSplitter } from "./text/LineSplitter";

/**
 * Reads a dictionary as the engine would. Never throws, whatever the bytes are: what the engine would refuse is
 * the `refusal` of the answer.
 */
export function parseDictionary(bytes: Uint8Array, options: ParseOptions): ParsedDictionary {
  const reader = FORMATS[options.format].createReader(options);
  const rules: DictionaryRule[] = [];
  let refusal = refuseEveryFile(options);

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
    rules,
    ...(FORMATS[options.format].rulesSayAll === false ? { wholeText: withLineFeeds(bytes) } : {}),
    mappings: () => (refused ? [] : engineMappings(rules, expandOf(options))),
  };
}

function withLineFeeds(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("utf8").replace(/\r\n?/g, "\n");
}

/** The refusal of a line that is not UTF-8, at the first byte that is not. */
export function refuseEncoding(line: Line): Refusal {
  const refusal = refuse(line, "invalid-utf8", "the bytes from here on are not UTF-8", line.end, line.end);
  return { ...refusal, endColumn: refusal.column + 1 };
}
