import {
  judgeQueries,
  offlineWords,
  parseDictionary,
  type ParseOptions,
  parseSampleQueries,
} from "../../dictionary";
import type { QueryReport } from "../../report/queries/QueryReport";
import { atOnce } from "../ending/interrupts";
import { queriesPath, type WorkingTree } from "./besideFiles";
import { blobContent } from "./git/blobContent";
import { git } from "./git/git";

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
  place: WorkingTree,
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
