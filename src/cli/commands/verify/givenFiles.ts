import { PackagesError } from "../../../errors";
import { readInput } from "../../../files/readInput";
import type { SampleQueryFile } from "../../../validation";
import { readQueries } from "../../dictionaries/queriesFile";
import { packageIdOf, type Scoped } from "../../options/scopedOption";

/** Something with an id and a name, of which an option may be about. */
export interface NamedPackage {
  readonly packageId: string;
  readonly packageName: string;
}

const READING = { attempted: "reading the words of a dictionary", remedy: "Name a file that exists" };

/** The bytes of files that are given for packages, by the package's id. @throws PackagesError when one can't be read */
export async function givenContents(
  files: readonly Scoped<string>[],
  all: readonly NamedPackage[],
  option: string,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const contents = files.map(async ({ package: name, value }): Promise<[string, Uint8Array]> => [
    packageIdOf(name, all, option),
    await readInput(value, READING, signal),
  ]);
  return new Map(await Promise.all(contents));
}

/**
 * The files of sample queries that are given, by the package's id; where plans say what is selected, by what names it.
 *
 * @param selected null where plans say it
 * @throws PackagesError when one can't be read, or is about nothing that is selected
 */
export async function givenQueries(
  files: readonly Scoped<string>[],
  selected: readonly NamedPackage[] | null,
): Promise<ReadonlyMap<string, SampleQueryFile>> {
  const read = files.map(async ({ package: name, value: file }): Promise<[string, SampleQueryFile]> => {
    const key = selected === null ? named(name, file) : packageIdOf(name, selected, "--queries");
    return [key, { file, queries: await readQueries(file) }];
  });
  return new Map(await Promise.all(read));
}

function named(name: string | null, file: string): string {
  if (name !== null) return name;
  throw new PackagesError({
    attempted: "reading the options",
    problem: "it says no package, and plans may have several",
    value: file,
    where: "--queries",
    remedy:
      "Write PACKAGE=FILE with an id or a name, or put the file beside the dictionary as <dictionary>.queries.json",
  });
}
