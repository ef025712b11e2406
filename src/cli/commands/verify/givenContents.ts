import { readInput } from "../../../files/readInput";
import { packageIdOf, type Scoped } from "../rollout/scopedOption";

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
