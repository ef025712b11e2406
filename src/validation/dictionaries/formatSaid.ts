import { resolve } from "node:path";
import { DictionaryFormat } from "../../dictionary";
import type { DeclaredSource } from "../../terraform/Declared";

/** What a dictionary is, by the path of its file on this machine; undefined where nobody says. */
export type FormatOfFile = (path: string) => DictionaryFormat | undefined;

/**
 * The format that is said of a dictionary: the stack's own mark on the object, which was reviewed with it and goes
 * along with it, else what is said of its file. Undefined where neither is, and it must be guessed.
 *
 * @param root where Terraform ran; paths of a plan start there
 */
export function formatSaid(
  source: Pick<DeclaredSource, "format" | "file"> | null,
  formatOf: FormatOfFile | undefined,
  root: string | undefined,
): DictionaryFormat | undefined {
  const marked = Object.values(DictionaryFormat).find((format) => format === source?.format);
  if (marked !== undefined || source?.file == null || root === undefined) return marked;
  return formatOf?.(resolve(root, source.file));
}
