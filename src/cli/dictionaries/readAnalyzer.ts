import { isAbsolute, resolve } from "node:path";
import {
  DictionaryFormat,
  luceneVersionOf,
  parseAnalyzer,
  parseDictionary,
  readAnalysisSettings,
  type ReadWords,
  type SynonymChain,
} from "../../dictionary";
import { PackagesError } from "../../errors";
import { readInputText } from "../../files/readInputText";
import { commandSignal } from "../ending/interrupts";
import { readDictionaryBytes } from "./dictionaryFile";

/** What a command was told of the chain in front of a dictionary. */
export interface AnalyzerOptions {
  /** The short form, or `FILE.json#analyzer/filter`. */
  readonly analyzer?: string;
  /** The words of a stop filter that names a file; alone it stands for `whitespace` with that stop filter. */
  readonly stopWords?: string;
}

const SETTINGS_FILE = /^(.*\.json)(?:#(.*))?$/i;

const READING_SETTINGS = {
  attempted: "reading the analysis settings",
  remedy: "Name a file with an index's settings, as GET INDEX/_settings answers them",
};

/**
 * The chain that a command was told of.
 *
 * @param folder that relative paths start at
 * @throws PackagesError when it can't be read, or has no use for the words
 */
export async function readAnalyzer(
  { analyzer, stopWords }: AnalyzerOptions,
  folder = ".",
): Promise<SynonymChain | undefined> {
  if (analyzer === undefined && stopWords === undefined) return undefined;
  const make = await chainMaker(analyzer ?? `whitespace,stop:@${stopWords}`, folder);
  const { ofRules, ofTexts } = pathsIn(make);
  if (stopWords !== undefined && ofRules.size === 0) throw unreadWords(stopWords);
  const words = new Map<string, readonly string[]>();
  for (const path of ofTexts) {
    // A path in an index's settings is one of the node's.
    const own = SETTINGS_FILE.test(analyzer ?? "") ? undefined : path;
    const file = ofRules.has(path) ? (stopWords ?? own) : own;
    if (file !== undefined) words.set(path, await readWordList(placed(folder, file)));
  }
  return make((path) => words.get(path));
}

/** The files that a chain is read from, as it was told; those that an index's settings name are paths of the node's. */
export function chainFiles({ analyzer, stopWords }: AnalyzerOptions): string[] {
  const own = stopWords === undefined ? [] : [stopWords];
  if (analyzer === undefined) return own;
  const [, settings] = SETTINGS_FILE.exec(analyzer) ?? [];
  if (settings !== undefined) return [settings, ...own];
  const seen = new Set(own);
  const chain = parseAnalyzer(analyzer, (path) => void seen.add(path));
  chain.forTexts(luceneVersionOf(undefined));
  return [...seen];
}

/** The files that stop filters read: those before the synonyms, and all, since texts go through those after them too. */
function pathsIn(
  make: (readWords: ReadWords) => SynonymChain,
): Readonly<Record<"ofRules" | "ofTexts", Set<string>>> {
  const seen = new Set<string>();
  const chain = make((path) => void seen.add(path));
  const ofRules = new Set(seen);
  chain.forTexts(luceneVersionOf(undefined));
  return { ofRules, ofTexts: seen };
}

async function chainMaker(analyzer: string, folder: string): Promise<(readWords: ReadWords) => SynonymChain> {
  const match = SETTINGS_FILE.exec(analyzer);
  if (match === null) return (readWords) => parseAnalyzer(analyzer, readWords);
  const [, given = "", name] = match;
  const file = placed(folder, given);
  const json = parseJson(await readInputText(file, READING_SETTINGS, commandSignal()), file);
  const [chosen, filter] = (name ?? "").split("/");
  return (readWords) =>
    readAnalysisSettings(json, { analyzer: chosen || undefined, filter: filter || undefined, readWords });
}

/** As it was given where it starts at the working directory, so that messages name it so. */
function placed(folder: string, path: string): string {
  return folder === "." || isAbsolute(path) ? path : resolve(folder, path);
}

function unreadWords(stopWords: string): PackagesError {
  return new PackagesError({
    attempted: "reading the words of a stop filter",
    problem: "no stop filter in front of the synonyms reads a file",
    value: stopWords,
    where: "--stop-words",
    remedy: "Name the file in the chain, such as standard,stop:@words.txt, or leave --stop-words out",
  });
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new PackagesError({ ...READING_SETTINGS, problem: "it is not JSON", where: file, cause });
  }
}

async function readWordList(file: string): Promise<string[]> {
  const bytes = await readDictionaryBytes(file, commandSignal());
  const parsed = parseDictionary(bytes, { format: DictionaryFormat.STOP_WORDS });
  return parsed.mappings().flatMap((mapping) => (mapping.kind === "word" ? [mapping.word] : []));
}
