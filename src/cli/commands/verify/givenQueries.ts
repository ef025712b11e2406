import { PackagesError } from "../../../errors";
import type { SampleQueryFile } from "../../../validation";
import { readQueries } from "../../queries/queriesFile";
import { packageIdOf, type Scoped } from "../rollout/scopedOption";
import type { NamedPackage } from "./givenContents";

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
