import { Token } from "cdktf";
import { isEngineVersion } from "../../dictionary/isEngineVersion";
import { PackagesError } from "../../errors";

/** An engine that is not understood would pass for the newest, and what the domains' engine refuses be missed. */
export function checkEngineVersion(engineVersion: string | undefined, where: string): void {
  if (engineVersion === undefined) return;
  const isToken = Token.isUnresolved(engineVersion);
  if (!isToken && isEngineVersion(engineVersion)) return;
  throw new PackagesError({
    attempted: "choosing the engine that the dictionary is checked for",
    problem: isToken
      ? "the version is known only to Terraform, and the file is checked at synth"
      : "an engine version is the name and the version as the service writes them",
    value: isToken ? undefined : engineVersion,
    where,
    remedy: "Write it out, such as OpenSearch_2.19, or leave it out for the newest",
  });
}
