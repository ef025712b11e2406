import * as fc from "fast-check";
import {
  DictionaryFormat,
  type ParsedDictionary,
  parseDictionary,
  type ParseOptions,
} from "../../../src/dictionary";
import { FORMATS, type IndexParameter } from "../../../src/dictionary/formats/register";
import { LineSplitter } from "../../../src/dictionary/text/LineSplitter";
import { describeWithJudge } from "./describeWithJudge";
import type { DictionaryRequest, JudgeAnswer } from "./JudgeRequest";
import { judgedEntries, ourEntries } from "./loadedEntries";
import { randomDictionary } from "./randomDictionary";

/** Files of each format; `PEER_FILES=20000` takes more, `PEER_SEED` others. */
const FILES = Number(process.env["PEER_FILES"] ?? 2000);
const SEED = Number(process.env["PEER_SEED"] ?? 12);

/** What of an answer and of ours must be the same. */
interface Verdict {
  readonly taken: boolean;
  /** The line that the engine's message names. */
  readonly line?: number;
  readonly entries?: readonly string[];
}

describeWithJudge("what is read from a dictionary", (judge, { engineVersion }) => {
  for (const format of Object.values(DictionaryFormat)) {
    for (const parameter of FORMATS[format].parameters) {
      test(`${format} is what ${parameter.types.join("/")}.${parameter.setting} loads`, async () => {
        const files = fc.sample(randomDictionary(format), { numRuns: FILES, seed: SEED });
        const answers = await judge().ask(files.map((bytes) => requestOf(format, parameter, bytes)));
        const differing = files.flatMap((bytes, index) =>
          difference(format, engineVersion, bytes, answers[index]!),
        );
        const taken = answers.filter(({ ok }) => ok === true).length;
        process.stderr.write(
          `${format} ${parameter.setting} ${engineVersion}: ${files.length} files, ${taken} taken, ${differing.length} differ\n`,
        );
        expect(differing.slice(0, 10)).toEqual([]);
        expect(taken).toBeGreaterThan(FILES / 20);
      });
    }
  }
});

function requestOf(format: DictionaryFormat, parameter: IndexParameter, bytes: Buffer): DictionaryRequest {
  const kind = parameter.component.replace("token ", "").replace("char filter", "char_filter");
  return {
    format: format.endsWith("synonyms")
      ? format
      : ({ kind, type: parameter.types[0], key: parameter.setting } as never),
    base64: bytes.toString("base64"),
    // The patterns' filter needs words too; which patterns it holds is not told.
    filter: format === DictionaryFormat.HYPHENATION_PATTERNS ? { word_list: ["a"] } : {},
    dump: format !== DictionaryFormat.HYPHENATION_PATTERNS,
  };
}

function difference(
  format: DictionaryFormat,
  engineVersion: string,
  bytes: Buffer,
  answer: JudgeAnswer,
): object[] {
  const options = { format, engineVersion };
  const parsed = parseDictionary(bytes, options);
  const [judged, ours] = [verdictOfJudge(format, answer), verdictOfOurs(bytes, parsed, options, answer)];
  if (JSON.stringify(judged) === JSON.stringify(ours)) return [];
  return [{ text: bytes.toString(), judged, ours, says: answer.error, refusal: parsed.refusal }];
}

function verdictOfJudge(format: DictionaryFormat, { ok, line, entries, dumpError }: JudgeAnswer): Verdict {
  if (ok !== true) return { taken: false, line };
  if (dumpError !== undefined) return { taken: true, entries: [dumpError] };
  return { taken: true, entries: judgedEntries(format, entries ?? []) };
}

/** A line is only held against the engine's where the engine names one. */
function verdictOfOurs(
  bytes: Buffer,
  parsed: ParsedDictionary,
  options: ParseOptions,
  answer: JudgeAnswer,
): Verdict {
  if (parsed.refusal === null) {
    const isTold = options.format !== DictionaryFormat.HYPHENATION_PATTERNS;
    return { taken: true, entries: isTold ? ourEntries(parsed) : [] };
  }
  if (answer.line === undefined) return { taken: false };
  const isWordList = FORMATS[options.format].loader === "word list";
  return { taken: false, line: isWordList ? lineNamedByLoader(bytes, options) : parsed.refusal.line };
}

/**
 * The loader reads all lines before Lucene builds anything: it names its first refusal, though an earlier line may
 * hold one of Lucene's, which we name first.
 */
function lineNamedByLoader(bytes: Buffer, options: ParseOptions): number | undefined {
  const reader = FORMATS[options.format].createReader(options);
  const named: number[] = [];
  const splitter = new LineSplitter((line) => {
    const refusal = reader.isSkipped(line) ? undefined : reader.read(line)?.refusal;
    if (refusal?.engineLine !== undefined) named.push(refusal.engineLine);
  });
  splitter.write(bytes);
  splitter.end();
  return named[0];
}
