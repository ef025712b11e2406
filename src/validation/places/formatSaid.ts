import { resolve } from "node:path";
import { DictionaryFormat } from "../../dictionary";
import type { Declared, DeclaredSource } from "../../terraform/declared/Declared";
import { plainLine } from "../../contract/plainText";
import type { FormatOfFile, ValidateOptions } from "../ValidateOptions";

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
  const marked = markedFormat(source);
  if (marked !== undefined || source?.file == null || root === undefined) return marked;
  return formatOf?.(resolve(root, source.file));
}

/** The format that the stack itself says, in the object's metadata; undefined where it says none. */
export function markedFormat(source: Pick<DeclaredSource, "format"> | null): DictionaryFormat | undefined {
  return Object.values(DictionaryFormat).find((format) => format === source?.format);
}

/** Declared sources with the format that is said of their files, where the stack says none. */
export function withSaidFormats(
  declared: readonly Declared[],
  { inputs, formatOf, onProgress }: ValidateOptions,
): readonly Declared[] {
  if (formatOf === undefined) return declared;
  return declared.map((file) => {
    const root = inputs.find(({ name }) => name === file.input.name)?.directory;
    const sources = file.sources.map((source): DeclaredSource => {
      const format = formatSaid(source, formatOf, root) ?? source.format;
      const said =
        source.file === null || root === undefined ? undefined : formatOf(resolve(root, source.file));
      if (said !== undefined && said !== format) {
        onProgress?.(
          plainLine(`${source.address}: ${format}, as the stack says; the settings say ${said} of its file`),
        );
      }
      return { ...source, format };
    });
    return { ...file, sources };
  });
}
