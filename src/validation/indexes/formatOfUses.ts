import { DictionaryFormat, guessFormat } from "../../dictionary";
import type { DictionaryUse } from "../../search";
import type { PackageSubject } from "../comparison/Comparison";

/**
 * What the engine reads a dictionary as: what the settings of the indexes say, else what the stack says, else what the bytes look
 * like, where that is sure enough. Null when nobody can tell.
 */
export function formatOfUses(
  uses: readonly DictionaryUse[],
  packaged: PackageSubject | null,
  bytes: Uint8Array,
): DictionaryFormat | null {
  const declared = Object.values(DictionaryFormat).find(
    (format) => format === packaged?.source?.declared?.format,
  );
  const used = new Set(uses.flatMap(({ format }) => format ?? []));
  const [only] = used;
  if (used.size === 1 && only !== undefined) return only;
  if (declared !== undefined && (used.size === 0 || used.has(declared))) return declared;
  const { format, certainty } = guessFormat(bytes, packaged?.source?.key ?? "");
  return certainty === "unsure" ? null : format;
}
