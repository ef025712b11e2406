import { DictionaryFormat, guessFormat } from "../../dictionary";
import type { SourceSubject } from "../comparison/Comparison";

/** The format of a dictionary, and how it is known. */
export type KnownFormat =
  | { readonly format: DictionaryFormat; readonly guessedFrom: string | null; readonly why?: undefined }
  | { readonly format: null; readonly why: string };

/** What the stack says, in the object's metadata; else what the bytes look like, where that is sure enough. */
export function formatOfSource(source: SourceSubject, bytes: Uint8Array): KnownFormat {
  const declared = Object.values(DictionaryFormat).find((format) => format === source.declared?.format);
  if (declared !== undefined) return { format: declared, guessedFrom: null };
  const { format, certainty, why } = guessFormat(bytes, source.key);
  if (certainty !== "unsure") return { format, guessedFrom: why };
  return { format: null, why: `the format of the dictionary is not sure: ${why}` };
}
