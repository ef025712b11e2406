import type { World } from "../world/World";
import { type Argument, isReference, type PlannedResource, type PlannedStack } from "./Stack";

/** A package on a domain, as the plans put it: the package's id, or the address of what makes it. */
export interface AssociatedPair {
  readonly domain: string;
  readonly package: string;
}

/** Every package on every domain of the world that an association or a rollout of the plans is about. */
export function associatedPairs(world: World, plans: readonly PlannedStack[]): AssociatedPair[] {
  const found = plans.flatMap((planned) =>
    planned.resources
      .filter(({ type }) => /_association$|_rollout$/.test(type))
      .flatMap((one) => [...pairBefore(one), ...pairAfter(one, planned)]),
  );
  const known = found.filter(({ domain }) => world.domains.some(({ name }) => name === domain));
  return [...new Map(known.map((one) => [`${one.domain} ${one.package}`, one])).values()];
}

function pairBefore({ before }: PlannedResource): AssociatedPair[] {
  const { domain_name: domain, package_id: id } = before ?? {};
  return domain === undefined || domain === null || id === undefined || id === null
    ? []
    : [{ domain, package: id }];
}

function pairAfter({ after, block }: PlannedResource, planned: PlannedStack): AssociatedPair[] {
  const domain = after?.["domain_name"];
  const id = after?.["package_id"];
  if (typeof domain !== "string") return [];
  if (typeof id === "string") return [{ domain, package: id }];
  const maker = makerOf(block?.arguments["package_id"], planned);
  return maker === undefined ? [] : [{ domain, package: maker }];
}

/** The package that a reference ends at, through gates. */
function makerOf(argument: Argument | undefined, planned: PlannedStack): string | undefined {
  if (argument === undefined || !isReference(argument)) return undefined;
  const target = planned.resources.find(({ address }) => address === argument.address);
  if (target?.type === "aws_opensearch_package") return target.address;
  return makerOf(target?.block?.arguments["package_id"], planned);
}
