import { DIAGNOSTIC_CODES, DictionaryFormat, type IgnoredCode } from "../../dictionary";
import { isEngineVersion } from "../../dictionary/isEngineVersion";
import type { DictionarySettings } from "./DictionarySettings";
import { objectOf, refuseUnknown, type SettingsPlace, textOf } from "./SettingsPlace";
import { DICTIONARY_PROPERTIES } from "./settingsSchema";

/** What is said of the dictionaries that one pattern means. */
export function parseDictionarySettings(value: unknown, place: SettingsPlace): DictionarySettings {
  const said = objectOf(value, place);
  refuseUnknown(said, Object.keys(DICTIONARY_PROPERTIES), place);
  const settings = {
    format: formatOf(said["format"], place),
    engine: engineOf(said["engine"], place),
    analyzer: textOf(said["analyzer"], "analyzer", place),
    stopWords: textOf(said["stopWords"], "stopWords", place),
    queries: textOf(said["queries"], "queries", place),
    expectLowercase: flagOf(said["expectLowercase"], place),
    ignore: said["ignore"] === undefined ? undefined : ignoredOf(said["ignore"], place),
  };
  // What is not said is not there, so that another pattern's word for it stays.
  return Object.fromEntries(Object.entries(settings).filter(([, each]) => each !== undefined));
}

function formatOf(value: unknown, place: SettingsPlace): DictionaryFormat | undefined {
  const text = textOf(value, "format", place);
  if (text === undefined) return undefined;
  const format = Object.values(DictionaryFormat).find((known: string) => known === text);
  if (format !== undefined) return format;
  throw place.refuse(`format of ${place.called} is none of ${Object.values(DictionaryFormat).join(", ")}`);
}

function engineOf(value: unknown, place: SettingsPlace): string | undefined {
  const engine = textOf(value, "engine", place);
  if (engine === undefined || isEngineVersion(engine)) return engine;
  throw place.refuse(`engine of ${place.called} is not written as the service does, OpenSearch_2.19`);
}

function flagOf(value: unknown, { refuse, called }: SettingsPlace): boolean | undefined {
  if (value === undefined || typeof value === "boolean") return value;
  throw refuse(`expectLowercase of ${called} is neither true nor false`);
}

function ignoredOf(value: unknown, place: SettingsPlace): IgnoredCode[] {
  const called = { ...place, called: `ignore of ${place.called}` };
  return Object.entries(objectOf(value, called)).map(([code, reason]) => {
    if (!DIAGNOSTIC_CODES.some((known) => known === code)) {
      throw place.refuse(`${called.called} names ${JSON.stringify(code)}, and docs/lint.md has no such code`);
    }
    return { code, reason: textOf(reason, code, called) ?? "" };
  });
}
