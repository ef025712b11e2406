import { DIAGNOSTIC_CODES, DictionaryFormat, type IgnoredCode } from "../../dictionary";
import { isEngineVersion } from "../../dictionary/isEngineVersion";
import type { DictionarySettings } from "./Settings";
import { objectOf, refuseUnknown, type SettingsMember, textOf } from "./settingsMember";
import { DICTIONARY_PROPERTIES } from "./settingsSchema";

/** What is said of the dictionaries that one pattern means. */
export function parseDictionarySettings(value: unknown, member: SettingsMember): DictionarySettings {
  const said = objectOf(value, member);
  refuseUnknown(said, Object.keys(DICTIONARY_PROPERTIES), member);
  const settings = {
    format: formatOf(said["format"], member),
    engine: engineOf(said["engine"], member),
    analyzer: textOf(said["analyzer"], "analyzer", member),
    stopWords: textOf(said["stopWords"], "stopWords", member),
    queries: textOf(said["queries"], "queries", member),
    expectLowercase: flagOf(said["expectLowercase"], member),
    ignore: said["ignore"] === undefined ? undefined : ignoredOf(said["ignore"], member),
  };
  // What is not said is not there, so that another pattern's word for it stays.
  return Object.fromEntries(Object.entries(settings).filter(([, each]) => each !== undefined));
}

function formatOf(value: unknown, member: SettingsMember): DictionaryFormat | undefined {
  const text = textOf(value, "format", member);
  if (text === undefined) return undefined;
  const format = Object.values(DictionaryFormat).find((known: string) => known === text);
  if (format !== undefined) return format;
  throw member.refuse(`format of ${member.called} is none of ${Object.values(DictionaryFormat).join(", ")}`);
}

function engineOf(value: unknown, member: SettingsMember): string | undefined {
  const engine = textOf(value, "engine", member);
  if (engine === undefined || isEngineVersion(engine)) return engine;
  throw member.refuse(`engine of ${member.called} is not written as the service does, OpenSearch_2.19`);
}

function flagOf(value: unknown, { refuse, called }: SettingsMember): boolean | undefined {
  if (value === undefined || typeof value === "boolean") return value;
  throw refuse(`expectLowercase of ${called} is neither true nor false`);
}

function ignoredOf(value: unknown, member: SettingsMember): IgnoredCode[] {
  const called = { ...member, called: `ignore of ${member.called}` };
  return Object.entries(objectOf(value, called)).map(([code, reason]) => {
    if (!DIAGNOSTIC_CODES.some((known) => known === code)) {
      throw member.refuse(
        `${called.called} names ${JSON.stringify(code)}, and docs/lint.md has no such code`,
      );
    }
    return { code, reason: textOf(reason, code, called) ?? "" };
  });
}
