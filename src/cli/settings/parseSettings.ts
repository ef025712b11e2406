import { DictionaryFormat } from "../../dictionary";
import { isEngineVersion } from "../../dictionary/isEngineVersion";
import { type FilePurpose, fileRefusal } from "../../files/fileError";
import { type DictionarySettings, SETTINGS_MEMBERS } from "./DictionarySettings";

export const READING_SETTINGS: FilePurpose = {
  attempted: "reading the settings of dictionaries",
  remedy: "Name a readable settings file with --config",
};

const REMEDY = "Correct the file; its members are in docs/cli.md and in opensearch-packages.schema.json";

/** The patterns of a settings file with what they say, in its order. @throws PackagesError when it says something else */
export function parseSettings(
  text: string,
  file: string,
): readonly (readonly [string, DictionarySettings])[] {
  const refuse = (problem: string): Error => fileRefusal(READING_SETTINGS, file, problem, REMEDY);
  const whole = parseJson(text, refuse);
  if (!isObject(whole)) throw refuse("it is no JSON object");
  const unknown = Object.keys(whole).find((member) => member !== "dictionaries" && member !== "$schema");
  if (unknown !== undefined) throw refuse(`it has no member ${JSON.stringify(unknown)}`);
  const dictionaries = whole["dictionaries"] ?? {};
  if (!isObject(dictionaries)) throw refuse("dictionaries is no object of patterns");
  return Object.entries(dictionaries).map(([pattern, said]) => [pattern, settingsOf(pattern, said, refuse)]);
}

type Refuse = (problem: string) => Error;

function settingsOf(pattern: string, said: unknown, refuse: Refuse): DictionarySettings {
  const where = JSON.stringify(pattern);
  if (!isObject(said)) throw refuse(`${where} is no object`);
  for (const [member, value] of Object.entries(said)) {
    if (!(SETTINGS_MEMBERS as readonly string[]).includes(member)) {
      throw refuse(`${where} has no member ${JSON.stringify(member)}`);
    }
    if (typeof value !== "string") throw refuse(`${member} of ${where} is no text`);
  }
  const { format, engine } = said;
  if (format !== undefined && !(Object.values(DictionaryFormat) as unknown[]).includes(format)) {
    throw refuse(`format of ${where} is none of ${Object.values(DictionaryFormat).join(", ")}`);
  }
  if (typeof engine === "string" && !isEngineVersion(engine)) {
    throw refuse(`engine of ${where} is not written as the service does, OpenSearch_2.19`);
  }
  return said;
}

function parseJson(text: string, refuse: Refuse): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    throw refuse(`it is no JSON: ${(error as Error).message}`);
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
