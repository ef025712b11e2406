import { plainLine } from "../../../contract/plainText";
import { PackagesError } from "../../../errors";
import type { SearchEngine } from "./SearchEngine";
import { ToolFailure } from "./runTool";

/** There is no Java that is new enough. */
export function missingJdk({ version, java }: SearchEngine): PackagesError {
  return new PackagesError({
    attempted: `starting OpenSearch ${version}`,
    problem: `OpenSearch ${version} needs a JDK of version ${java} or newer`,
    remedy: `Install one, or name its folder in JAVA${java}_HOME`,
  });
}

/** There is no Maven, and the jars are not in the cache. */
export function missingMaven({ version }: SearchEngine): PackagesError {
  return new PackagesError({
    attempted: `starting OpenSearch ${version}`,
    problem: `the jars of OpenSearch ${version} are fetched with Maven, and there is no mvn on PATH`,
    remedy: "Install Maven; it is needed once",
  });
}

/** Maven has not got the jars: no network, most often. */
export function notFetched(version: string, error: unknown): unknown {
  if (!(error instanceof ToolFailure)) return error;
  return new PackagesError({
    attempted: `fetching the jars of OpenSearch ${version}`,
    problem: `Maven could not: ${firstComplaint(error.said)}`,
    remedy: "Look whether this machine reaches a Maven repository, and at the mirrors in ~/.m2/settings.xml",
    cause: error,
  });
}

/** The compiler refuses sources that it has compiled elsewhere. */
export function notCompiled(version: string, error: unknown): unknown {
  if (!(error instanceof ToolFailure)) return error;
  return new PackagesError({
    attempted: `compiling what starts OpenSearch ${version}`,
    problem: `the Java compiler could not: ${firstComplaint(error.said)}`,
    remedy: "Try another JDK, or report this with the version of the JDK",
    cause: error,
  });
}

/** What a tool says first says most; the rest is how it got there. */
function firstComplaint(said: string): string {
  const lines = said.split("\n").filter((line) => line.trim() !== "");
  const first = lines.find((line) => /error/i.test(line)) ?? lines[0] ?? "it said nothing";
  return plainLine(first)
    .replace(/^\[ERROR\] */, "")
    .slice(0, 400);
}
