import type { DictionarySettings } from "./DictionarySettings";

interface Told {
  readonly format?: DictionarySettings["format"];
  readonly engineVersion?: string;
}

/** Options with what the settings file says where the command line says nothing. */
export function withSettings<Options extends Told>(
  options: Options,
  { format, engine }: DictionarySettings,
): Options {
  return { ...options, format: options.format ?? format, engineVersion: options.engineVersion ?? engine };
}
