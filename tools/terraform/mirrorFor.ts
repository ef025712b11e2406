import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { findProviderMirror, type ProviderRequirement, unpackedPath } from "./providerMirrors";
import type { TerraformProgram } from "./TerraformProgram";

const LINKED_MIRROR = "provider-mirror";

/**
 * A filesystem mirror that holds the provider as the program looks for it. Where the one found has it under the other
 * program's registry only, a mirror of one link is made in `directory`: the same plugin serves both.
 */
export function mirrorFor(
  requirement: ProviderRequirement,
  program: TerraformProgram,
  directory: string,
  environment: NodeJS.ProcessEnv,
): string | undefined {
  const found = findProviderMirror(requirement, program, environment);
  if (found === undefined || found.host === program.registryHost) return found?.folder;
  const linked = join(directory, LINKED_MIRROR);
  const link = join(linked, unpackedPath(requirement, program.registryHost));
  mkdirSync(dirname(link), { recursive: true });
  rmSync(link, { force: true });
  symlinkSync(join(found.folder, unpackedPath(requirement, found.host)), link);
  return linked;
}
