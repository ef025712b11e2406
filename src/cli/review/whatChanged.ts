import { resolve } from "node:path";
import { PackagesError } from "../../errors";
import { fileRefusal } from "../../files/fileError";
import { READING_DICTIONARY } from "../dictionaries/dictionaryFile";
import { type BesideFile, besideFiles, type WorkingTree } from "./besideFiles";
import { type CheckoutAttributes, otherBytes } from "./git/checkoutAttributes";
import type { ComparedCommits } from "./git/commits";
import { git } from "./git/git";
import { isSame, type Trees } from "./git/trees";

/** What the commits say of all dictionaries. */
export interface Grounds {
  readonly trees: Trees;
  /** What the other branch has today, in `after`; it may have gone on. */
  readonly meanwhile: Trees;
  readonly attributes: { readonly before: CheckoutAttributes; readonly after: CheckoutAttributes };
  readonly commits: ComparedCommits;
}

/** What changes for a dictionary beside its words, as sentences without a full stop. */
export function besideChanges(path: string, { trees, attributes }: Grounds, place: WorkingTree): string[] {
  const files = besideFiles(path, place).filter((file) => !isSame(trees, file.path));
  const [older, newer] = [attributes.before.get(path), attributes.after.get(path)];
  return [
    ...files.map((file) => `${file.title}: ${fate(trees, file)}, ${file.path}`),
    ...(sameAttributes(older, newer) ? [] : ["what a checkout makes of it: changed, by attributes of git"]),
  ];
}

/** What git and the files can't tell of a dictionary that is reviewed. */
export async function openOf(path: string, grounds: Grounds, place: WorkingTree): Promise<PackagesError[]> {
  const { trees, meanwhile, attributes } = grounds;
  const refusal = (problem: string, remedy: string): PackagesError =>
    fileRefusal(READING_DICTIONARY, path, problem, remedy);
  const filter = trees.after.has(path) ? otherBytes(attributes.after.get(path)) : null;
  const both = [path, ...besideFiles(path, place).map((file) => file.path)].some(
    (each) => !isSame(trees, each) && !isSame(meanwhile, each) && !hasSame(trees, meanwhile, each),
  );
  return [
    ...(filter === null
      ? []
      : [refusal(`a checkout writes other bytes than git has, by ${filter}`, CHECKED_OUT)]),
    ...(both
      ? [refusal("the other branch changed it too, and what a merge makes of both is not reviewed", MERGE)]
      : []),
    ...(await chainOfFolder(path, grounds, place)).map((file) =>
      refusal(`it was judged with the folder's ${file.path}, which is another one than the commit's`, CHAIN),
    ),
  ];
}

const CHECKED_OUT = "Check the file itself, in a checkout, with `opensearch-packages lint`";
const MERGE = "Merge the other branch into this one, and review again";
const CHAIN = "Review it again where the commit is checked out";

function fate({ before, after }: Trees, { path }: BesideFile): string {
  if (!after.has(path)) return "removed";
  return before.has(path) ? "changed" : "new";
}

function hasSame(one: Trees, other: Trees, path: string): boolean {
  return isSame({ before: one.after, after: other.after }, path);
}

function sameAttributes(one: object = {}, other: object = {}): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Files of the chain are read from the folder, since no path of a stranger's settings is followed. */
async function chainOfFolder(path: string, { trees }: Grounds, place: WorkingTree): Promise<BesideFile[]> {
  const files = besideFiles(path, place).filter((file) => file.isOfFolder && !file.path.startsWith("../"));
  const others: BesideFile[] = [];
  for (const file of files) {
    const id = await idInFolder(resolve(place.folder, file.path));
    if (id !== trees.after.get(file.path)?.id) others.push(file);
  }
  return others;
}

/** The id that the file would have in git; undefined where it can't be read. */
async function idInFolder(file: string): Promise<string | undefined> {
  try {
    return (await git(["hash-object", "--", file], "reading a file of a chain")).toString("latin1").trim();
  } catch (error) {
    if (error instanceof PackagesError) return undefined;
    throw error;
  }
}
