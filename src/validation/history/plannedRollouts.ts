import { makesNew, staysDeclared } from "../../contract/PlannedAction";
import type {
  DeclaredAssociation,
  DeclaredPackage,
  DeclaredRollout,
  DeclaredSource,
} from "../../terraform/declared/Declared";
import type { Place } from "../places/Place";
import { sourceOf } from "../places/sourceOf";
import { claim, claimOfPackage, type ContentClaim, weighedClaims } from "../content/ContentClaim";
import type { ContentExpectation } from "./judgeContent";

/** One dictionary on one domain, as the plan that was applied has it. */
export interface PlannedRollout {
  /** The id where the apply keeps it, else the name. */
  readonly package: string;
  /** Null for every domain that has the package: the plan declares none. */
  readonly domainName: string | null;
  /** The version that the plan pins. */
  readonly packageVersion: string | undefined;
  /** Null where the plan says nothing of the content: it declares an association with a package of others. */
  readonly expectation: ContentExpectation | null;
}

export interface PlannedFleet {
  readonly rollouts: readonly PlannedRollout[];
  /** What the plan does not tell, one clause each: none of it can be proven. */
  readonly untold: readonly string[];
}

const DICTIONARY = "TXT-DICTIONARY";

/** What the plan that was applied lets one expect in one account and region. */
export function plannedRollouts(place: Place): PlannedFleet {
  const rollouts: PlannedRollout[] = [];
  const untold: string[] = [];
  const add = (planned: PlannedRollout | string): void =>
    void (typeof planned === "string" ? untold.push(planned) : rollouts.push(planned));
  const packages = place.packages.filter((each) => staysDeclared(each.plannedAction) && isDictionary(each));
  const pairs = [...place.associations, ...place.rollouts].filter((each) =>
    staysDeclared(each.plannedAction),
  );
  for (const pair of pairs) {
    const declared = place.packages.find((each) => isMeant(pair, each));
    if (declared === undefined || isDictionary(declared)) add(plannedPair(pair, declared, place));
  }
  for (const declared of packages.filter((each) => !pairs.some((pair) => isMeant(pair, each)))) {
    add(alone(declared, place));
  }
  return { rollouts: merged(rollouts), untold };
}

function isDictionary({ packageType }: DeclaredPackage): boolean {
  return packageType === null || packageType === DICTIONARY;
}

type Pair = DeclaredAssociation | DeclaredRollout;

function isMeant({ packageAddress, packageId, input }: Pair, declared: DeclaredPackage): boolean {
  if (packageAddress !== null) return declared.address === packageAddress && declared.input === input;
  return packageId !== null && declared.packageId === packageId;
}

function plannedPair(
  pair: Pair,
  declared: DeclaredPackage | undefined,
  place: Place,
): PlannedRollout | string {
  const called = declared === undefined ? pair.packageId : nameAfter(declared);
  const domainName = pair.domainName;
  if (called === null) return `${pair.address}: the plan does not say which package it is`;
  if (domainName === null) return `${pair.address}: the plan does not say on which domain it is`;
  const pinned = "pinned" in pair && pair.pinned ? (pair.packageVersion ?? undefined) : undefined;
  const own =
    "contentSha256" in pair ? claim("sha256", pair.contentSha256, `content_sha256 of ${pair.address}`) : null;
  return {
    package: called,
    domainName,
    packageVersion: pinned,
    expectation: expectationOf(declared, own, place),
  };
}

function alone(declared: DeclaredPackage, place: Place): PlannedRollout | string {
  const called = nameAfter(declared);
  if (called === null) return `${declared.address}: the plan does not say what the package is called`;
  const expectation = expectationOf(declared, null, place);
  return { package: called, domainName: null, packageVersion: undefined, expectation };
}

/** A package that the apply makes has an id that no plan knows. */
function nameAfter({ plannedAction, packageId, packageName }: DeclaredPackage): string | null {
  return makesNew(plannedAction) ? packageName : (packageId ?? packageName);
}

function expectationOf(
  declared: DeclaredPackage | undefined,
  own: ContentClaim | null,
  place: Place,
): ContentExpectation | null {
  const pinnedClaims = own === null ? [] : [own];
  if (declared === undefined) {
    return own === null ? null : { claims: pinnedClaims, pinnedClaims, marked: false, source: null };
  }
  const source = sourceOf(declared, place.sources);
  const mark = claimOfPackage(declared);
  const claims = [own, mark, ...(source === null ? [] : strongClaims(source))].filter(
    (each) => each !== null,
  );
  const settings = source?.settings ?? place.settings;
  return {
    claims,
    pinnedClaims,
    marked: mark !== null,
    source: declared.source === null ? null : { ...declared.source, settings },
  };
}

/** An `etag` that the configuration does not set is only what Terraform read from S3 before. */
function strongClaims(source: DeclaredSource): ContentClaim[] {
  return weighedClaims(source).flatMap(({ claim: each, weak }) => (weak ? [] : each));
}

/** An association and a rollout of one delivery are one. */
function merged(rollouts: readonly PlannedRollout[]): PlannedRollout[] {
  const byPair = new Map<string, PlannedRollout>();
  for (const each of rollouts) {
    const key = JSON.stringify([each.package, each.domainName]);
    const known = byPair.get(key);
    byPair.set(key, known === undefined ? each : both(known, each));
  }
  return [...byPair.values()];
}

function both(one: PlannedRollout, other: PlannedRollout): PlannedRollout {
  const [first, second] = [one.expectation, other.expectation];
  return {
    ...one,
    packageVersion: one.packageVersion ?? other.packageVersion,
    expectation:
      first === null || second === null
        ? (first ?? second)
        : {
            claims: [...new Set([...first.claims, ...second.claims])],
            pinnedClaims: [...first.pinnedClaims, ...second.pinnedClaims],
            marked: first.marked || second.marked,
            source: first.source ?? second.source,
          },
  };
}
