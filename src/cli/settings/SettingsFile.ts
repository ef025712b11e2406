import { existsSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { STANDARD_INPUT } from "../../files/inputName";
import { readInputText } from "../../files/readInputText";
import { type DictionarySettings, SETTINGS_FILE } from "./DictionarySettings";
import { matchesGlob } from "./matchesGlob";
import { parseSettings, READING_SETTINGS } from "./parseSettings";

const LARGEST_BYTES = 2 ** 20;

/** What a settings file says of dictionaries. Its patterns are relative to the folder that it stands in. */
export class SettingsFile {
  /** The settings where there is no file. */
  static readonly NONE = new SettingsFile(".", []);

  private constructor(
    /** Where it stands: what its patterns and paths start at. */
    readonly folder: string,
    private readonly patterns: readonly (readonly [string, DictionarySettings])[],
  ) {}

  /**
   * The file that is named, else the nearest one in the working directory and those above it.
   *
   * @throws PackagesError when it can't be read, or says something that is not understood
   */
  static async read(named: string | undefined, signal: AbortSignal): Promise<SettingsFile> {
    const file = named ?? nearest(process.cwd());
    if (file === null) return SettingsFile.NONE;
    const text = await readInputText(file, READING_SETTINGS, signal, LARGEST_BYTES);
    return new SettingsFile(dirname(resolve(file)), parseSettings(text, file));
  }

  /** Whether it says of any files that they are dictionaries. */
  get hasPatterns(): boolean {
    return this.patterns.length > 0;
  }

  /** Whether a pattern means the file, whatever it says of it. */
  means(file: string): boolean {
    return this.patternsOf(file).length > 0;
  }

  /** What is said of a file: of several patterns that mean it, each member is taken from the last that has it. */
  of(file: string): DictionarySettings {
    if (file === STANDARD_INPUT) return {};
    const meant = this.patternsOf(file).map(([, settings]) => settings);
    return Object.assign({}, ...meant) as DictionarySettings;
  }

  private patternsOf(file: string): (readonly [string, DictionarySettings])[] {
    const path = relative(this.folder, resolve(file)).split(sep).join("/");
    return this.patterns.filter(([pattern]) => matchesGlob(path, pattern));
  }
}

function nearest(folder: string): string | null {
  const file = join(folder, SETTINGS_FILE);
  if (existsSync(file)) return file;
  const above = dirname(folder);
  return above === folder ? null : nearest(above);
}
