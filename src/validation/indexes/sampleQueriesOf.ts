import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { parseSampleQueries, QUERIES_SUFFIX } from "../../dictionary";
import { PackagesError } from "../../errors";
import { readSourceFile } from "../../files/readSourceFile";
import type { DeliverySubject } from "../comparison/Comparison";
import type { SampleQueryFile, ValidateOptions } from "../ValidateOptions";
import type { Untold } from "./DomainIndexes";
/** The sample queries of a dictionary; null when it has none, or why they could not be read. */
export type FoundQueries = SampleQueryFile | { readonly untold: Untold } | null;

/** Finds the sample queries of a dictionary. */
export type QueryFinder = (subject: DeliverySubject | null, packageId: string) => Promise<FoundQueries>;

const LARGEST_BYTES = 1024 * 1024;

/** Those that a user gives, else those beside the file that the plan names, inside the source root. */
export function sampleQueryFinder(
  { inputs, search }: Pick<ValidateOptions, "inputs" | "search">,
  signal: AbortSignal,
): QueryFinder {
  const given = search?.queries;
  return async (subject, packageId) => {
    const declared = subject?.package?.declared ?? null;
    const own = given?.get(packageId) ?? given?.get(declared?.packageName ?? "");
    if (own !== undefined) return own;
    const source = subject?.package?.source?.declared ?? null;
    const root = inputs.find(({ name }) => name === source?.input)?.directory;
    if (source?.file == null || root === undefined) return null;
    return besideFile(root, `${source.file}${QUERIES_SUFFIX}`, signal);
  };
}

async function besideFile(root: string, path: string, signal: AbortSignal): Promise<FoundQueries> {
  if (!existsSync(resolve(root, path))) return null;
  const read = await readSourceFile({ root, path, limitBytes: LARGEST_BYTES, signal, keepBytes: true });
  if (read.kind === "unread") return { untold: { why: `${path}: ${read.why}`, checkedBy: read.checkedBy } };
  try {
    return { file: path, queries: parseSampleQueries(Buffer.from(read.bytes ?? []).toString("utf8"), path) };
  } catch (error) {
    if (!(error instanceof PackagesError)) throw error;
    return { untold: { why: `${error.where ?? path}: ${error.problem}`, checkedBy: error.remedy } };
  }
}
