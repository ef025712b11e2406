import {
  emptyState,
  type State,
  withAssociation,
  withDomain,
  withPackage,
  type Delays,
  NO_DELAYS,
} from "../model";
import type { Reading } from "../service/reading";
import type { NotKnown, RehearsedPlace, RehearsalInput } from "./RehearsalInput";
/** What the model knows a place's account by where nothing that was read names it. */
const UNNAMED_ACCOUNT = "this-account";

/** What a package that was not read is taken to be, so that what comes after it can be looked at. */
const TAKEN_TO_BE = { PackageStatus: "AVAILABLE", AvailablePackageVersion: "?" } as const;

/** A place as the model sees it, and what of it is not known. */
export interface PlaceState {
  readonly state: State;
  /** By {@link subjects}: whoever rests on one of them cannot be judged. */
  readonly notKnown: ReadonlyMap<string, NotKnown>;
}

/** What a call can rest on. */
export const subjects = {
  package: (id: string) => `package ${id}`,
  /** Whose a package is. */
  owner: (id: string) => `owner of ${id}`,
  name: (name: string) => `name ${name}`,
  domain: (name: string) => `domain ${name}`,
  domainsOf: (packageId: string) => `domains of ${packageId}`,
  packagesOn: (domainName: string) => `packages on ${domainName}`,
  object: (key: string) => `object ${key}`,
  count: "number of packages",
} as const;

/**
 * Fills the model with what is live in a place. What could not be read is taken to stand in nobody's way, and noted:
 * what rests on it is not judged.
 *
 * @param delays how long what is in the making still takes
 */
export function placeState(place: RehearsedPlace, delays: Delays, nowMs: number): PlaceState {
  const accountId = accountOf(place);
  const filling = new Filling(emptyState(accountId ?? UNNAMED_ACCOUNT, place.region ?? "unknown"), {
    nowMs,
    delays,
  });
  filling.packages(place, accountId);
  filling.domains(place);
  filling.associations(place);
  return { state: filling.state, notKnown: filling.notKnown };
}

class Filling {
  readonly notKnown = new Map<string, NotKnown>();

  constructor(
    public state: State,
    private readonly live: { readonly nowMs: number; readonly delays: Delays },
  ) {}

  packages(place: RehearsedPlace, accountId: string | null): void {
    const all = [
      ...entries(place.packagesById, subjects.package),
      ...entries(place.packagesByName, subjects.name),
    ];
    for (const { subject, name, reading } of all) {
      if (reading.kind === "unread") this.unknown(subject, reading.failure);
      if (reading.kind === "unread" && subject === subjects.package(name)) {
        this.state = withPackage(this.state, { PackageID: name, ...TAKEN_TO_BE }, this.live);
      }
      if (reading.kind !== "present") continue;
      const { PackageID, PackageOwner } = reading.value;
      if (PackageID === undefined) continue;
      const owner = accountId === null ? undefined : PackageOwner;
      if (accountId === null && isSomebodys(PackageOwner)) {
        const isName = subject === subjects.name(name);
        this.unknown(isName ? subject : subjects.owner(PackageID), whoseIs(PackageID, PackageOwner, isName));
      }
      this.state = withPackage(this.state, { ...reading.value, PackageID, PackageOwner: owner }, this.live);
    }
    this.counted(place, accountId);
  }

  domains(place: RehearsedPlace): void {
    for (const { subject, name, reading } of entries(place.domains, subjects.domain)) {
      if (reading.kind === "unread") {
        this.unknown(subject, reading.failure);
        this.state = withDomain(this.state, { DomainName: name }, this.live);
      }
      if (reading.kind === "present") {
        this.state = withDomain(this.state, { ...reading.value, DomainName: name }, this.live);
      }
    }
  }

  associations(place: RehearsedPlace): void {
    const lists = [
      ...entries(place.onDomains, subjects.domainsOf),
      ...entries(place.onDomain, subjects.packagesOn),
    ];
    for (const { subject, reading } of lists) {
      if (reading.kind === "unread") this.unknown(subject, reading.failure);
      if (reading.kind !== "present") continue;
      for (const details of reading.value) {
        const { PackageID, DomainName } = details;
        if (PackageID === undefined || DomainName === undefined) continue;
        this.state = withAssociation(this.state, { ...details, PackageID, DomainName }, this.live);
      }
    }
  }

  /** Only the account's own count against its limit. */
  private counted({ allPackages }: RehearsedPlace, accountId: string | null): void {
    if (allPackages?.kind === "unread") this.unknown(subjects.count, allPackages.failure);
    if (allPackages?.kind !== "present") return;
    for (const { PackageID, ...details } of allPackages.value) {
      const { PackageOwner } = details;
      const isOwn = accountId === null ? isSomebodys(PackageOwner) : PackageOwner === accountId;
      if (PackageID === undefined || !isOwn || this.state.packages.get(PackageID) !== undefined) continue;
      this.state = withPackage(this.state, { ...details, PackageID, PackageOwner: undefined }, this.live);
    }
  }

  private unknown(subject: string, { why, checkedBy }: NotKnown): void {
    this.notKnown.set(subject, { why, checkedBy });
  }
}

/** The account that a place is in, as its domains' ARNs say; null where none was read. */
function accountOf({ domains, account: asked }: RehearsedPlace): string | null {
  for (const reading of domains.values()) {
    const arn = reading.kind === "present" ? reading.value.ARN : undefined;
    const account = arn?.split(":")[4];
    if (account !== undefined && account !== "") return account;
  }
  return asked?.kind === "present" ? asked.value : null;
}

/** AWS's own packages are named as such; any other owner may be this account. */
function isSomebodys(owner: string | undefined): owner is string {
  return owner !== undefined && /^\d{12}$/.test(owner);
}

function whoseIs(packageId: string, owner: string, hasName: boolean): NotKnown {
  const what = hasName
    ? `${packageId} has the name, and whether its owner`
    : `whether the owner of ${packageId},`;
  return {
    why: `${what} ${owner}${hasName ? "" : ","} is this account is not known`,
    checkedBy: "sts:GetCallerIdentity, or es:DescribeDomains",
  };
}

interface Entry<T> {
  readonly subject: string;
  readonly name: string;
  readonly reading: Reading<T>;
}

function entries<T>(
  readings: ReadonlyMap<string, Reading<T>>,
  subjectOf: (name: string) => string,
): Entry<T>[] {
  return [...readings].map(([name, reading]) => ({ subject: subjectOf(name), name, reading }));
}

/** The places as runs find them. They never change, so that runs with the same times for what is live share them. */
export class Beginnings {
  private readonly byDelays = new Map<Delays, readonly PlaceState[]>();
  private readonly isAllAtRest: boolean;

  constructor(private readonly input: RehearsalInput) {
    this.isAllAtRest = !input.places.some(isInTheMaking);
  }

  /** @param liveDelays how long what is in the making still takes */
  of(liveDelays: Delays): readonly PlaceState[] {
    const delays = this.isAllAtRest ? NO_DELAYS : liveDelays;
    const known = this.byDelays.get(delays);
    if (known !== undefined) return known;
    const places = this.input.places.map((place) => placeState(place, delays, this.input.nowMs));
    this.byDelays.set(delays, places);
    return places;
  }
}

const UNDER_WAY: readonly (string | undefined)[] = [
  "COPYING",
  "VALIDATING",
  "DELETING",
  "ASSOCIATING",
  "DISSOCIATING",
];

/** Whether something is under way that the apply did not begin. */
export function isInTheMaking({
  packagesById,
  packagesByName,
  domains,
  onDomains,
  onDomain,
}: RehearsedPlace): boolean {
  const packages = [...packagesById.values(), ...packagesByName.values()];
  const lists = [...onDomains.values(), ...onDomain.values()];
  return (
    packages.some((each) => each.kind === "present" && UNDER_WAY.includes(each.value.PackageStatus)) ||
    lists.some(
      (each) =>
        each.kind === "present" &&
        each.value.some(({ DomainPackageStatus }) => UNDER_WAY.includes(DomainPackageStatus)),
    ) ||
    [...domains.values()].some(
      (each) =>
        each.kind === "present" &&
        (each.value.Processing === true ||
          each.value.UpgradeProcessing === true ||
          each.value.Deleted === true),
    )
  );
}
