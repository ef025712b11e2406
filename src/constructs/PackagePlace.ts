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

interface PlacedAssociation extends DeclaredPlace {
  readonly packageId: string;
}

/** Per stack: what has to be where its package is. */
const placed = new WeakMap<TerraformStack, PlacedAssociation[]>();

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
  const stack = TerraformStack.of(construct);
  const known = placed.get(stack);
  if (known !== undefined) {
    known.push({ construct, packageId, ...place });
    return;
  }
  const all: PlacedAssociation[] = [{ construct, packageId, ...place }];
  placed.set(stack, all);
  // One validation a stack: which provider has which region is then found out once, and not for each association.
  stack.node.addValidation({ validate: () => otherRegions(all) });
}

function otherRegions(associations: readonly PlacedAssociation[]): string[] {
  const regions = new KnownRegions();
  return associations.flatMap((association) => otherRegionThan(association, regions));
}

function otherRegionThan(association: PlacedAssociation, regions: KnownRegions): string[] {
  const { construct, packageId } = association;
  const own = regions.of(association);
  const declared = places.get(construct.node.root)?.get(packageId) ?? [];
  const [first, ...others] = declared.map((each) => ({ ...each, region: regions.of(each) }));
  if (own === undefined || first?.region === undefined || first.region === own) return [];
  const isNowhereElse = others.every(({ region }) => region !== undefined && region !== own);
  return isNowhereElse ? [otherRegion(construct, own, first).message] : [];
}

/** Asked at synth: a provider may be made, or changed, after what uses it. From then on each is asked once. */
class KnownRegions {
  private readonly ofStack = new Map<TerraformStack, string | undefined>();
  private readonly ofProvider = new Map<TerraformProvider, string | undefined>();

  of({ construct, provider, region }: DeclaredPlace): string | undefined {
    const named = region ?? this.ofItsProvider(construct, provider);
    return named === undefined || Token.isUnresolved(named) ? undefined : named;
  }

  private ofItsProvider(construct: IConstruct, provider: TerraformProvider | undefined): string | undefined {
    if (provider !== undefined) return once(this.ofProvider, provider, awsProviderRegion);
    return once(this.ofStack, TerraformStack.of(construct), regionOfDefaultProvider);
  }
}

function regionOfDefaultProvider(stack: TerraformStack): string | undefined {
  const aws = awsProviderOf(stack, undefined);
  return aws === undefined ? undefined : awsProviderRegion(aws);
}

function once<K, V>(known: Map<K, V>, key: K, ask: (key: K) => V): V {
  if (!known.has(key)) known.set(key, ask(key));
  return known.get(key) as V;
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
