import type { Declared } from "../../../../terraform/Declared";
import { plannedRollouts } from "../../../../validation/history/plannedRollouts";
import type { NamedPackage } from "../../verify/givenContents";
import { placesOfPlan } from "../planned";
import type { RolloutCommandOptions } from "../RolloutCommandOptions";
import { packageIdOf } from "../scopedOption";

interface ObjectName {
  readonly bucket: string;
  readonly key: string;
}

/** The objects that the packages are made from, by the package's id: what `--source` says, else what the plan says. */
export async function contentSources(
  declared: Declared | null,
  all: readonly NamedPackage[],
  options: RolloutCommandOptions,
): Promise<ReadonlyMap<string, ObjectName>> {
  const places = declared === null ? [] : await placesOfPlan(declared, options);
  const planned = places.flatMap((place) => plannedRollouts(place).rollouts);
  const byPlan = planned.flatMap(({ package: called, expectation }): [string, ObjectName][] => {
    const found = all.find(({ packageId, packageName }) => called === packageId || called === packageName);
    const source = expectation?.source ?? null;
    return found === undefined || source === null
      ? []
      : [[found.packageId, { bucket: source.bucket, key: source.key }]];
  });
  const byHand = options.source.map(({ package: name, value }): [string, ObjectName] => [
    packageIdOf(name, all, "--source"),
    value,
  ]);
  return new Map([...byPlan, ...byHand]);
}
