import {
  judgeQueries,
  offlineWords,
  parseDictionary,
  type ParseOptions,
  parseSampleQueries,
} from "../../dictionary";
import type { QueryReport } from "../../report/queries/QueryReport";
import { atOnce } from "../interrupts";
import type { SettingsFile } from "../settings/SettingsFile";
import { queriesPath } from "./besideFiles";
import { blobContent } from "./blobContent";
import { git } from "./git";

/** Where settings come from: the working tree, never the commits that are reviewed. */
export interface SettingsPlace {
  readonly settings: SettingsFile;
  /** The folder of the repository. */
  readonly folder: string;
}

/** A dictionary as a commit has it. */
export interface CommittedDictionary {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly head: string;
}

/** What becomes of its sample queries, as the same commit has them; null where it has none. */
export async function judgedQueries(
  { path, bytes, head }: CommittedDictionary,
  options: ParseOptions,
  place: SettingsPlace,
): Promise<QueryReport | null> {
  const file = queriesPath(path, place);
  const id = await blobAt(head, file);
  if (id === null) return null;
  const queries = parseSampleQueries((await blobContent(id, file)).toString("utf8"), file);
  return atOnce(() => {
    const words = offlineWords(parseDictionary(bytes, options), options);
    return { file, source: words.source, judgements: judgeQueries(queries, words) };
  });
}

/** @see https://git-scm.com/docs/git-ls-tree#_output_format */
async function blobAt(commit: string, path: string): Promise<string | null> {
  const args = ["--literal-pathspecs", "ls-tree", "-z", "--full-tree", commit, "--", path];
  const [, id] = /^100\d+ blob ([0-9a-f]+)\t/.exec((await git(args, ATTEMPTED)).toString("utf8")) ?? [];
  return id ?? null;
}

const ATTEMPTED = "looking for sample queries";
