import { join } from "node:path";
import {
  DictionaryLinter,
  type FormatGuess,
  type LintOptions,
  type LintResult,
  type SynonymChain,
} from "../../dictionary";
import type { DictionaryChange } from "../../validation/result/ValidationReport";
import { goesThroughChain, guessedFormat } from "../dictionaries/chosenFormat";
import { refuseForeign } from "../dictionaries/dictionaryFile";
import { optionsFor } from "../dictionaries/optionsFor";
import { atOnce } from "../ending/interrupts";
import type { FileLint } from "../lint/FileLint";
import type { WorkingTree } from "./besideFiles";
import { blobContent } from "./git/blobContent";
import type { ChangedFile } from "./git/changedFiles";
import type { ComparedCommits } from "./git/commits";
import { judgedQueries } from "./judgedQueries";
import { type ReadAs, type TwoContents, wordChange } from "./wordChange";

/** What became of one file. */
export interface FileReview {
  /** Null for a file that is removed. */
  readonly lint: FileLint | null;
  readonly change: DictionaryChange;
}

/** Checks one dictionary and compares it with what it was. @throws PackagesError when it cannot be read */
export async function reviewFile(
  { path, before, after, wasNoFile }: ChangedFile,
  { base, head }: ComparedCommits,
  place: WorkingTree,
): Promise<FileReview> {
  const [older, newer] = [await content(before, path), await content(after, path)];
  const options = await optionsFor(join(place.folder, path), {}, place.settings);
  const contents: TwoContents = {
    path,
    before: older,
    after: newer,
    comparedWith: `commit \`${base.slice(0, SHORT_ID)}\``,
  };
  const read = reading(path, newer ?? older ?? new Uint8Array(), options);
  const readAs = wasNoFile === null ? read : { ...read, notCompared: `it was ${wasNoFile}` };
  const change = await atOnce(() => wordChange(contents, readAs));
  if (newer === null) return { lint: null, change };
  const result = await atOnce(() => lintOf(path, newer, options));
  const queries = await judgedQueries(
    { path, bytes: newer, head },
    { ...options, format: result.format },
    place,
  );
  return { lint: { file: path, result, queries }, change };
}

const SHORT_ID = 10;

async function content(id: string | null, path: string): Promise<Buffer | null> {
  return id === null ? null : blobContent(id, path);
}

function lintOf(path: string, bytes: Buffer, options: LintOptions): LintResult {
  refuseForeign(bytes, path);
  const linter = new DictionaryLinter({ ...options, fileName: path });
  linter.write(bytes);
  return linter.end();
}

/** The format that is said, else the one that the lines tell for sure. */
function reading(path: string, bytes: Uint8Array, { format, engineVersion, analyzer }: LintOptions): ReadAs {
  const guess = format === undefined ? guessedFormat(bytes, path) : null;
  const known = format ?? guess!.format;
  const chain = goesThroughChain(known) ? analyzer : undefined;
  return {
    options: { format: known, engineVersion, analyzer: chain },
    guessedFrom: guess?.why ?? null,
    notCompared: notCompared(guess, chain),
  };
}

function notCompared(guess: FormatGuess | null, chain: SynonymChain | undefined): string | null {
  if (guess?.certainty === "unsure")
    return `its format is not sure, ${guess.why}; say it in \`opensearch-packages.json\``;
  if (chain === undefined || chain.notModelled.length === 0) return null;
  return `what the chain before it makes of its terms is not known here: ${chain.notModelled.join(", ")}`;
}
