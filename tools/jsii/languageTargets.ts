import { PackagesError } from "../../src/errors";

/** What jsii calls a language that it makes a library for. */
export type Language = "python" | "java" | "dotnet" | "go";

export const LANGUAGES: readonly Language[] = ["python", "java", "dotnet", "go"];

const ON_GITHUB = /github\.com[/:]([^/]+)\/([^/]+?)(\.git)?$/;

/**
 * How the library is called in each language. Maven and Go want a name that belongs to whoever publishes, which the
 * repository is.
 *
 * @param name of the npm package: `cdktf-opensearch-packages`
 * @param repository its address, on GitHub
 * @throws PackagesError when the address is another's
 * @see https://aws.github.io/jsii/user-guides/lib-author/configuration/targets/
 */
export function languageTargets(name: string, repository: string): Record<Language, object> {
  const [, owner, project] = ON_GITHUB.exec(repository) ?? [];
  if (owner === undefined || project === undefined) throw notOnGithub(repository);
  const words = name.split("-");
  const groupId = `io.github.${owner.toLowerCase()}`;
  const joined = words.slice(1).join("");
  return {
    python: { distName: name, module: words.join("_") },
    java: { package: `${groupId.replaceAll("-", "_")}.${joined}`, maven: { groupId, artifactId: name } },
    dotnet: { namespace: words.map(capitalized).join(""), packageId: words.map(capitalized).join("") },
    go: { moduleName: `github.com/${owner}/${project}-go`, packageName: joined },
  };
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

function notOnGithub(value: string): PackagesError {
  return new PackagesError({
    attempted: "naming the library for Java and Go",
    problem: "the repository of package.json is not on GitHub",
    value,
    remedy: "Say in tools/jsii/languageTargets.ts what the names are to begin with",
  });
}
