import {
  type DictionaryFix,
  type DictionaryFormat,
  DictionaryLinter,
  fixDictionary,
  type LintOptions,
  type LintResult,
} from "../../dictionary";
import { PackagesError } from "../../errors";
import { fileRefusal } from "../../files/fileError";
import { shownName, STANDARD_INPUT } from "../../files/standardInput";
import { writeFiles } from "../../files/writeFiles";
import type { QueryReport } from "../../report/queries/QueryReport";
import { readDictionaryBytes, READING_DICTIONARY } from "../dictionaries/dictionaryFile";
import { optionsFor } from "../dictionaries/optionsFor";
import { atOnce, commandSignal } from "../ending/interrupts";
import type { FileFix, FixRun, UnreadFile } from "./FileLint";
import { lintQueries, type QueryPlace } from "./lintQueries";

const FIXING = {
  attempted: "mending dictionaries",
  remedy: "Mend the files by hand, or see with --dry-run what would be changed",
  // What is mended is read and written: the one command whose input is its output.
  inputs: [],
};

/**
 * Mends files, all of them whole or none, and says what is left to mind in each. One that cannot be read, or mended
 * without a change of meaning, is told and stays as it is.
 *
 * @throws PackagesError for standard input, and when a file cannot be written or changed meanwhile
 */
export async function fixFiles(
  names: readonly string[],
  options: LintOptions,
  { writes, ...place }: QueryPlace & { readonly writes: boolean },
): Promise<FixRun> {
  refuseStandardInput(names);
  const mended: Mended[] = [];
  const unread: UnreadFile[] = [];
  for (const name of names) {
    try {
      const own = await optionsFor(name, options, place.settings);
      const one = await mend(name, own);
      const queries = await lintQueries(name, { ...one, options: own }, place, unread, one.fix.content);
      mended.push({ ...one, queries });
    } catch (error) {
      if (!(error instanceof PackagesError) || commandSignal().aborted) throw error;
      unread.push({ file: shownName(name), error });
    }
  }
  if (writes) await write(mended.filter(({ fix }) => fix.changed));
  const fixes = mended.map(({ name, fix }): FileFix => ({ file: shownName(name), fix, written: writes }));
  const files = mended.map(({ name, result, queries }) => ({ file: shownName(name), result, queries }));
  return { files, unread, fixes };
}

interface Mended {
  readonly name: string;
  readonly bytes: Buffer;
  readonly fix: DictionaryFix;
  /** What is left to mind once the file is mended. */
  readonly result: LintResult;
  /** What became of its sample queries once it is mended. */
  readonly queries: QueryReport | null;
}

async function mend(name: string, options: LintOptions): Promise<Omit<Mended, "queries">> {
  const bytes = await readDictionaryBytes(name, commandSignal());
  const before = await lintBytes(bytes, { ...options, fileName: name });
  const format: DictionaryFormat = before.format;
  const guessed = before.guessed !== null;
  const fix = await atOnce(() => fixDictionary(bytes, { ...options, format, guessed }));
  const result = fix.changed ? await lintBytes(fix.content, { ...options, format }) : before;
  return { name, bytes, fix, result: { ...result, guessed: before.guessed } };
}

function lintBytes(bytes: Uint8Array, options: LintOptions): Promise<LintResult> {
  const linter = new DictionaryLinter(options);
  return atOnce(() => {
    linter.write(bytes);
    return linter.end();
  });
}

/** What somebody else wrote since is not written over. */
async function write(mended: readonly Mended[]): Promise<void> {
  for (const { name, bytes } of mended) {
    if (bytes.equals(await readDictionaryBytes(name, commandSignal()))) continue;
    throw fileRefusal(FIXING, name, "it changed while it was mended", "Run the command again");
  }
  writeFiles(
    mended.map(({ name, fix }) => ({ path: name, content: fix.content })),
    FIXING,
  );
}

function refuseStandardInput(names: readonly string[]): void {
  if (!names.includes(STANDARD_INPUT)) return;
  throw fileRefusal(
    READING_DICTIONARY,
    STANDARD_INPUT,
    "standard input cannot be mended",
    "Name files with --fix",
  );
}
