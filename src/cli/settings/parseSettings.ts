import { type FilePurpose, fileRefusal } from "../../files/fileError";
import { parseSuppressionList } from "../../validation/suppressions/parseSuppressions";
import { parseDictionarySettings } from "./parseDictionarySettings";
import { parsePlaces } from "./parsePlaces";
import type { Settings } from "./Settings";
import { isObject, objectOf, refuseUnknown, type SettingsMember } from "./settingsMember";
import { OF_OTHERS, PLACE_PROPERTIES, SETTINGS_PROPERTIES } from "./settingsSchema";

export const READING_SETTINGS: FilePurpose = {
  attempted: "reading the settings",
  remedy: "Name a readable settings file with --config, or take none with --no-config",
};

const REMEDY = "Correct the file; its members are in docs/cli.md and in opensearch-packages.schema.json";

/** The file itself, whose members are the settings. */
export function wholeFile(file: string): SettingsMember {
  return { refuse: (problem) => fileRefusal(READING_SETTINGS, file, problem, REMEDY), called: "it" };
}

/**
 * What a settings file says.
 *
 * @param whole the parsed JSON
 * @param file as messages call it
 * @throws PackagesError when it says something that is not understood
 */
export function parseSettings(whole: unknown, file: string): Settings {
  const member = wholeFile(file);
  if (!isObject(whole)) throw member.refuse("it is no JSON object");
  refuseUnknown(whole, ["$schema", ...Object.keys(SETTINGS_PROPERTIES)], member);
  const dictionaries = objectOf(whole["dictionaries"], { ...member, called: "dictionaries" });
  const ofAll = Object.fromEntries(Object.keys(PLACE_PROPERTIES).map((name) => [name, whole[name]]));
  const suppressions = whole["suppressions"] ?? [];
  return {
    dictionaries: Object.entries(dictionaries).map(([pattern, one]) => [
      meaningful(pattern, member),
      parseDictionarySettings(one, { ...member, called: JSON.stringify(pattern) }),
    ]),
    places: parsePlaces(ofAll, objectOf(whole["providers"], { ...member, called: "providers" }), member),
    suppressions: parseSuppressionList(suppressions, file, `${file}: suppressions`),
  };
}

function meaningful(pattern: string, { refuse }: SettingsMember): string {
  if (!OF_OTHERS.test(pattern)) return pattern;
  throw refuse(
    `${JSON.stringify(pattern)} of dictionaries means no file: a pattern is relative, has slashes between folders, and knows *, ? and ** alone`,
  );
}
