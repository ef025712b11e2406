import type { IgnoredCode } from "../../dictionary";
import type { DictionarySettings } from "./DictionarySettings";

interface Told {
  readonly format?: DictionarySettings["format"];
  readonly engineVersion?: string;
  readonly expectLowercase?: boolean;
  readonly ignore?: readonly IgnoredCode[];
}

/** Options with what the settings file says where the command line says nothing. */
export function withSettings<Options extends Told>(
  options: Options,
  { format, engine, expectLowercase, ignore = [] }: DictionarySettings,
): Options {
  return {
    ...options,
    format: options.format ?? format,
    engineVersion: options.engineVersion ?? engine,
    expectLowercase: options.expectLowercase ?? expectLowercase,
    ignore: [...(options.ignore ?? []), ...ignore.filter(({ code }) => !isSaid(code, options))],
  };
}

function isSaid(code: string, { ignore = [] }: Told): boolean {
  return ignore.some((each) => each.code === code);
}
