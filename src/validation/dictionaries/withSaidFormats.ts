import { resolve } from "node:path";
import { plainLine } from "../../contract/plainText";
import type { Declared, DeclaredSource } from "../../terraform/Declared";
import type { ValidateOptions } from "../ValidateOptions";
import { formatSaid } from "./formatSaid";

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
