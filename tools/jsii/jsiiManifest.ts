import { PackagesError } from "../../src/errors";
import { languageTargets } from "./languageTargets";

/** What is taken over from the package.json of the npm package. */
export interface NpmManifest {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  readonly license: string;
  readonly keywords: readonly string[];
  readonly author?: unknown;
  readonly repository?: { readonly url?: string };
  readonly homepage?: string;
  readonly main: string;
  readonly types: string;
  readonly engines: Readonly<Record<string, string>>;
  readonly peerDependencies: Readonly<Record<string, string>>;
}

/**
 * The package.json of the folder that jsii compiles: the constructs alone, without the command line, the subpaths and
 * what those depend on, for jsii wants to know the whole of every dependency.
 *
 * @throws PackagesError when the npm package does not say who its author is and where its sources are
 */
export function jsiiManifest(npm: NpmManifest): object {
  const { name, version, description, license, keywords, author, homepage, main, types, engines } = npm;
  const repository = repositoryOf(npm);
  const peerDependencies = oneRangeEach(npm.peerDependencies);
  return {
    ...{ name, version, description, license, keywords, author, repository: npm.repository, homepage },
    ...{ main, types, engines, stability: "stable" },
    files: ["lib", ".jsii", "CHANGELOG.md"],
    peerDependencies,
    devDependencies: lowestOfEach(peerDependencies),
    jsii: { outdir: "dist", versionFormat: "full", targets: languageTargets(name, repository) },
  };
}

function repositoryOf({ author, repository }: NpmManifest): string {
  if (author === undefined) throw incomplete("it names no author");
  if (repository?.url === undefined) throw incomplete("it does not say where the repository is");
  return repository.url;
}

function incomplete(problem: string): PackagesError {
  return new PackagesError({
    attempted: "making the package for jsii of package.json",
    problem,
    remedy: "Add author and repository to package.json: every registry that jsii publishes to asks for them",
  });
}

/** Alternatives (`||`) are for npm's aliases; Maven, PyPI and NuGet have no word for them. The first is the one that is built with. */
function oneRangeEach(ranges: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(ranges).map(([name, range]) => [name, range.split("||")[0]?.trim() ?? range]),
  );
}

/** jsii wants to compile with the oldest that is allowed, and warns otherwise. */
function lowestOfEach(ranges: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(ranges).map(([name, range]) => [name, /\d+\.\d+\.\d+/.exec(range)?.[0] ?? range]),
  );
}
