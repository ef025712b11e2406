import { type TerraformProvider, TerraformStack, Token } from "cdktf";
import type { IConstruct } from "constructs";
import { PackagesError } from "../errors";
import { awsProviderOf, awsProviderRegion } from "./rollout/awsProviderSettings";

/** Where a package, or what is made of it, lives. */
export interface PackagePlace {
  /** @default the stack's default AWS provider */
  readonly provider?: TerraformProvider;
  /** @default the provider's */
  readonly region?: string;
}

interface DeclaredPlace extends PackagePlace {
  readonly construct: IConstruct;
}

/** Per app: by the id, or the reference to it, where packages live. */
const places = new WeakMap<IConstruct, Map<string, DeclaredPlace[]>>();

/** Says where a package lives, for all that refer to it by its id. */
export function declarePackagePlace(construct: IConstruct, packageId: string, place: PackagePlace): void {
  const known = places.get(construct.node.root) ?? new Map<string, DeclaredPlace[]>();
  places.set(construct.node.root, known);
  known.set(packageId, [...(known.get(packageId) ?? []), { construct, ...place }]);
}

/**
 * Refuses at synth what stands in another region than its package. Where a region is not known (it comes from the
 * environment, or is a reference), nothing is said.
 */
export function refuseOtherRegion(construct: IConstruct, packageId: string, place: PackagePlace): void {
  construct.node.addValidation({
    validate: () => {
      const own = knownRegion({ construct, ...place });
      const declared = places.get(construct.node.root)?.get(packageId) ?? [];
      const [first, ...others] = declared.map((each) => ({ ...each, region: knownRegion(each) }));
      if (own === undefined || first?.region === undefined) return [];
      const isNowhereElse = others.every(({ region }) => region !== undefined && region !== own);
      return first.region !== own && isNowhereElse ? [otherRegion(construct, own, first).message] : [];
    },
  });
}

/** Asked at synth: a provider may be made, or changed, after what uses it. */
function knownRegion({ construct, provider, region }: DeclaredPlace): string | undefined {
  const aws = provider ?? awsProviderOf(TerraformStack.of(construct), undefined);
  const named = region ?? (aws === undefined ? undefined : awsProviderRegion(aws));
  return named === undefined || Token.isUnresolved(named) ? undefined : named;
}

function otherRegion(construct: IConstruct, own: string, declared: DeclaredPlace): PackagesError {
  return new PackagesError({
    attempted: "associating a package with a domain",
    problem: `the package ${declared.construct.node.path} is in ${declared.region}, and domains have packages of their own region only`,
    value: own,
    where: construct.node.path,
    remedy: "Leave region and provider out, or make a dictionary in the region of the domain",
  });
}
