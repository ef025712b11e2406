import { dirname, relative, resolve, sep } from "node:path";
import { STANDARD_INPUT } from "../../files/standardInput";
import type { FormatOfFile } from "../../validation/ValidateOptions";
import type { Suppression } from "../../validation/suppressions/Suppression";
import { namedSettings, nearestSettings } from "./findSettings";
import { matchesGlob } from "./matchesGlob";
import { parseSettings } from "./parseSettings";
import { type DictionarySettings, NO_SETTINGS, type PlaceDefaults, type Settings } from "./Settings";

/** What a settings file says. Its patterns and paths are relative to the folder that it stands in. */
export class SettingsFile {
  /** The settings where there is no file. */
  static readonly NONE = new SettingsFile(null, NO_SETTINGS);

  private constructor(
    /** As messages call it; null where there is none. */
    readonly name: string | null,
    private readonly settings: Settings,
  ) {}

  /**
   * The file that is named, else the nearest one in the working directory and those above it.
   *
   * @param named false for none
   * @throws PackagesError when it can't be read, or says something that is not understood
   */
  static async read(named: string | false | undefined, signal: AbortSignal): Promise<SettingsFile> {
    if (named === false) return SettingsFile.NONE;
    const found = await (named === undefined
      ? nearestSettings(process.cwd(), signal)
      : namedSettings(named, signal));
    return found === null
      ? SettingsFile.NONE
      : SettingsFile.of(found.whole, named ?? relative(".", found.file));
  }

  /**
   * @param whole the parsed JSON
   * @throws PackagesError when it says something that is not understood
   */
  static of(whole: unknown, name: string): SettingsFile {
    return new SettingsFile(name, parseSettings(whole, name));
  }

  /** Where it stands: what its patterns and paths start at. */
  get folder(): string {
    return this.name === null ? "." : dirname(resolve(this.name));
  }

  /** The whole path; null where there is no file. */
  get file(): string | null {
    return this.name === null ? null : resolve(this.name);
  }

  /** The file, to be kept from being written over. */
  get files(): readonly string[] {
    return this.name === null ? [] : [this.name];
  }

  get places(): PlaceDefaults {
    return this.settings.places;
  }

  get suppressions(): readonly Suppression[] {
    return this.settings.suppressions;
  }

  /** Whether it says of any files that they are dictionaries. */
  get hasPatterns(): boolean {
    return this.settings.dictionaries.length > 0;
  }

  /** The patterns, in the order of the file. */
  get patterns(): readonly string[] {
    return this.settings.dictionaries.map(([pattern]) => pattern);
  }

  /** Whether another file says the same, wherever it stands. */
  saysAs(other: SettingsFile): boolean {
    const said = ({ dictionaries, places, suppressions }: Settings): string =>
      JSON.stringify({
        dictionaries,
        places,
        suppressions: suppressions.map((one) => ({ ...one, source: null })),
      });
    return said(this.settings) === said(other.settings);
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
    return this.settings.dictionaries.filter(([pattern]) => matchesGlob(path, pattern));
  }
}

/** What the settings say that files are. */
export function formatsOf(settings: SettingsFile): FormatOfFile {
  return (path) => settings.of(path).format;
}
