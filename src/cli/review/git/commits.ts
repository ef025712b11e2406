import { PackagesError } from "../../../errors";
import { git } from "./git";

const ATTEMPTED = "finding the commits to compare";

/** The two commits that a review compares, by their full ids. */
export interface ComparedCommits {
  /** Where the branch left the other one: what was merged there since is not a change of the branch. */
  readonly base: string;
  readonly head: string;
  /** The other branch as it is; it may have gone on since. */
  readonly meanwhile: string;
}

/** What the branch of `head` changed since it left `base`. @throws PackagesError when there is no such commit */
export async function comparedCommits(base: string, head: string): Promise<ComparedCommits> {
  const [from, to] = [await commitOf(base), await commitOf(head)];
  return { base: await leftAt(from, to), head: to, meanwhile: from };
}

/** Of several, none has all that both have: what one of them says would hide what another one tells. */
async function leftAt(from: string, to: string): Promise<string> {
  const bases = (await printed(["merge-base", "--all", from, to])).split("\n");
  if (bases.length === 1) return bases[0]!;
  throw new PackagesError({
    attempted: ATTEMPTED,
    problem: "the two were merged into each other crosswise, and there is not one commit where they parted",
    value: bases.join(", "),
    remedy: "Merge the other branch into this one, and review again; or name the commit to compare with",
  });
}

/** The folder that paths in the repository start at. */
export function repositoryFolder(): Promise<string> {
  return printed(["rev-parse", "--show-toplevel"]);
}

function commitOf(name: string): Promise<string> {
  if (!name.startsWith("-")) return printed(["rev-parse", "--verify", "--quiet", `${name}^{commit}`], name);
  throw noSuchCommit(name);
}

async function printed(args: readonly string[], name?: string): Promise<string> {
  try {
    return (await git(args, ATTEMPTED)).toString("utf8").trimEnd();
  } catch (error) {
    // `--quiet` says nothing where there is no such commit.
    if (name === undefined || !(error instanceof PackagesError) || hasWords(error)) throw error;
    throw noSuchCommit(name);
  }
}

function hasWords({ problem }: PackagesError): boolean {
  return /^(?:fatal|error|there is no git)/.test(problem);
}

function noSuchCommit(name: string): PackagesError {
  return new PackagesError({
    attempted: ATTEMPTED,
    problem: "there is no such commit here",
    value: name,
    remedy: "Name a commit, branch or tag that this clone has; a pipeline has few unless it fetches them",
  });
}
