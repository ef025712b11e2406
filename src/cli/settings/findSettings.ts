import { existsSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { PackagesError } from "../../errors";
import { readInputText } from "../../files/readInputText";
import { READING_SETTINGS, wholeFile } from "./parseSettings";
import { isObject } from "./settingsMember";

/** The name of the settings file, looked for in the working directory and in those above it. */
export const SETTINGS_FILE = "opensearch-packages.json";
/** The other place for the same: a member of the file of npm. */
export const PACKAGE_FILE = "package.json";
export const PACKAGE_MEMBER = "opensearch-packages";

const LARGEST_BYTES = 2 ** 20;

/** What was found. */
export interface FoundSettings {
  readonly file: string;
  /** The settings as JSON; not yet looked at. */
  readonly whole: unknown;
}

/** The settings of a file that is named. @throws PackagesError when it can't be read, or is a package.json without them */
export async function namedSettings(file: string, signal: AbortSignal): Promise<FoundSettings> {
  if (basename(file) !== PACKAGE_FILE) return { file, whole: await readJson(file, signal) };
  const whole = memberOf(await readJson(file, signal));
  if (whole === undefined) throw wholeFile(file).refuse(`it has no member ${JSON.stringify(PACKAGE_MEMBER)}`);
  return { file, whole };
}

/**
 * The nearest settings, from a folder upwards: in a file of their own, or in a `package.json`.
 *
 * @throws PackagesError when they can't be read, or one folder has both
 */
export async function nearestSettings(folder: string, signal: AbortSignal): Promise<FoundSettings | null> {
  const own = join(folder, SETTINGS_FILE);
  const packaged = await packagedSettings(join(folder, PACKAGE_FILE), signal);
  if (existsSync(own)) {
    if (packaged !== null) throw both(own, packaged.file);
    return { file: own, whole: await readJson(own, signal) };
  }
  if (packaged !== null) return packaged;
  const above = dirname(folder);
  return above === folder ? null : nearestSettings(above, signal);
}

/** The settings in the text of a file of either name; undefined where a `package.json` has none. @throws PackagesError when it is no JSON */
export function settingsIn(text: string, file: string): unknown {
  if (basename(file) !== PACKAGE_FILE) return parsed(text, file);
  return text.includes(JSON.stringify(PACKAGE_MEMBER)) ? memberOf(parsed(text, file)) : undefined;
}

/** Most files of npm have none, and whether they are in order is npm's matter then. */
async function packagedSettings(file: string, signal: AbortSignal): Promise<FoundSettings | null> {
  if (!existsSync(file)) return null;
  const text = await readInputText(file, READING_SETTINGS, signal, LARGEST_BYTES);
  const whole = settingsIn(text, file);
  return whole === undefined ? null : { file, whole };
}

function memberOf(document: unknown): unknown {
  return isObject(document) ? document[PACKAGE_MEMBER] : undefined;
}

async function readJson(file: string, signal: AbortSignal): Promise<unknown> {
  return parsed(await readInputText(file, READING_SETTINGS, signal, LARGEST_BYTES), file);
}

function parsed(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    throw wholeFile(file).refuse(`it is no JSON: ${(error as Error).message}`);
  }
}

function both(own: string, packaged: string): PackagesError {
  return new PackagesError({
    attempted: READING_SETTINGS.attempted,
    problem: `one folder has two of them, ${SETTINGS_FILE} and ${PACKAGE_MEMBER} of ${PACKAGE_FILE}`,
    value: own,
    where: packaged,
    remedy: "Keep one of them, or name one with --config",
  });
}
