import { parseAnalyzer } from "../analysis/parseAnalyzer";
import { FORMATS } from "../formats/register";
import { refuseEncoding } from "../reading/refuse";
import type { ParseOptions } from "../ParseOptions";
import type { Line } from "../text/Line";
import { LineSplitter } from "../text/LineSplitter";
import type { RuleBase } from "../reading/Rule";

/**
 * Everything that a dictionary says to its engine: each rule once, in order of first appearance, and what is refused.
 * Two files with the same meaning make the same map, whatever the engine does with the order. A line of white space is
 * left out: what it was refused for goes with the white space.
 */
export function meaningOf(bytes: Uint8Array, options: ParseOptions): string[] {
  const reader = FORMATS[options.format].createReader(options);
  const said = new Set<string>();
  const readLine = (line: Line): void => {
    if (!line.malformed && reader.isSkipped(line)) return;
    const reading = line.malformed ? { refusal: refuseEncoding(line) } : reader.read(line);
    if (reading?.rule !== undefined) said.add(exactRule(reading.rule));
    const refusal = reading?.refusal;
    if (refusal !== undefined && refusal !== null && refusal.code !== "blank-line") {
      said.add(`${refusal.code} ${refusal.text.replace(/[ \t]+$/u, "")}`);
    }
  };
  const splitter = new LineSplitter(readLine);
  splitter.write(bytes);
  splitter.end();
  const last = reader.end();
  if (last !== null) said.add(exactRule(last));
  return [...said];
}

/** It tells the most terms apart. */
const KEYWORD = parseAnalyzer("keyword");

/** Engines and settings under which readings differ: what is proven for all of them does not hang on the setting. */
const SETTINGS: readonly Partial<ParseOptions>[] = [
  {},
  { analyzer: KEYWORD },
  { expand: false },
  { engineVersion: "OpenSearch_1.3" },
];

/** Whether two files say the same to every engine, whatever its filter is set to. */
export function sameMeaning(before: Uint8Array, after: Uint8Array, options: ParseOptions): boolean {
  return SETTINGS.every((setting) => {
    const all = { ...options, ...setting };
    const [old, now] = [meaningOf(before, all), meaningOf(after, all)];
    return old.length === now.length && old.every((each, at) => each === now[at]);
  });
}

/** All that a rule says, in its order: what the engine does with it may depend on which term stands first. */
export function exactRule(rule: RuleBase): string {
  return JSON.stringify({ ...rule, line: 0, text: "" });
}
