import { readSourceFile } from "../../files/readSourceFile";
import type { SourceFile } from "../../files/SourceFile";
import type { DeclaredSource } from "../../terraform/declared/Declared";
import type { ValidateOptions } from "../ValidateOptions";

/** A local file that a configuration names, and when it was read. */
export type LocalFile =
  (Extract<SourceFile, { kind: "read" }> & { readonly at: string }) | Extract<SourceFile, { kind: "unread" }>;

/** What reads the local file of a source object; null for an object without one. */
export type LocalFileReader = (source: DeclaredSource) => Promise<LocalFile | null>;

/** Reads the files of each input inside the folder in which Terraform ran. Each is read once. */
export function localFiles(
  { inputs }: Pick<ValidateOptions, "inputs">,
  limitBytes: number,
  signal: AbortSignal,
): LocalFileReader {
  const read = new Map<string, Promise<LocalFile>>();
  return async ({ file, input, uploads }) => {
    if (file === null) return null;
    const root = inputs.find(({ name }) => name === input)?.directory;
    if (root === undefined)
      return { kind: "unread", why: "where Terraform ran is not known", checkedBy: "--source-root" };
    const key = `${root}\0${file}\0${uploads}`;
    const reading = read.get(key) ?? readNow(root, file, uploads, limitBytes, signal);
    read.set(key, reading);
    return reading;
  };
}

async function readNow(
  root: string,
  path: string,
  keepBytes: boolean,
  limitBytes: number,
  signal: AbortSignal,
): Promise<LocalFile> {
  const result = await readSourceFile({ root, path, limitBytes, signal, keepBytes });
  if (result.kind === "read") return { ...result, at: new Date().toISOString() };
  return { ...result, why: `${path}: ${result.why}` };
}
