import { writes } from "../../contract/PlannedAction";
import type { DomainPackageDetails } from "@aws-sdk/client-opensearch";
import { type LiveSnapshot, type Reading, sourceId, valueOf } from "../../service/snapshot";
import type { DeclaredAssociation, DeclaredDomain, DeclaredPackage } from "../../terraform/Declared";
import type {
  AssociationSubject,
  Comparison,
  DomainSubject,
  PackageSubject,
  SourceSubject,
} from "./Comparison";
import type { Place } from "./Place";

const ABSENT: Reading<never> = { kind: "absent" };

/** Puts what is declared in one place beside what is live there. */
export function compare(place: Place, snapshot: LiveSnapshot): Comparison {
  const packages = new PackageSubjects(place, snapshot);
  const associations = place.associations.map((declared) =>
    associationSubject(declared, place, snapshot, packages),
  );
  return { packages: packages.all(), associations, domains: domainSubjects(place, snapshot, associations) };
}

/** The packages of a place: the declared ones, and those that associations name by their id. */
class PackageSubjects {
  /** By input and address. */
  private readonly byAddress = new Map<string, PackageSubject>();
  private readonly byId = new Map<string, PackageSubject>();

  constructor(
    private readonly place: Place,
    private readonly snapshot: LiveSnapshot,
  ) {
    for (const declared of place.packages) this.add(packageSubject(declared, place, snapshot));
  }

  all(): PackageSubject[] {
    const undeclared = [...this.byId.values()].filter(({ declared }) => declared === null);
    return [...this.byAddress.values(), ...undeclared];
  }

  of(association: DeclaredAssociation): PackageSubject | null {
    const { input, packageAddress, packageId } = association;
    const known = packageId === null ? undefined : this.byId.get(packageId);
    const referred = packageAddress === null ? undefined : this.byAddress.get(`${input} ${packageAddress}`);
    const subject = known ?? referred;
    if (subject !== undefined || packageId === null) return subject ?? null;
    return this.add(undeclaredPackage(packageId, association, this.place, this.snapshot));
  }

  private add(subject: PackageSubject): PackageSubject {
    if (subject.declared !== null) this.byAddress.set(`${subject.input} ${subject.address}`, subject);
    if (subject.packageId !== null) this.byId.set(subject.packageId, subject);
    return subject;
  }
}

function packageSubject(declared: DeclaredPackage, place: Place, snapshot: LiveSnapshot): PackageSubject {
  const { address, input, plannedAction, packageId, packageName } = declared;
  return {
    address,
    input,
    region: place.settings.region ?? null,
    declared,
    plannedAction,
    packageId,
    live: lookUp(snapshot.packagesById, packageId),
    nameHolder: lookUp(snapshot.packagesByName, packageName),
    source: sourceSubject(declared, place, snapshot),
  };
}

function undeclaredPackage(
  packageId: string,
  { address, input }: DeclaredAssociation,
  place: Place,
  snapshot: LiveSnapshot,
): PackageSubject {
  const live = lookUp(snapshot.packagesById, packageId);
  const region = place.settings.region ?? null;
  return {
    address,
    input,
    region,
    declared: null,
    plannedAction: "none",
    packageId,
    live,
    nameHolder: ABSENT,
    source: null,
  };
}

function sourceSubject(
  { source, sha256, address, input }: DeclaredPackage,
  place: Place,
  snapshot: LiveSnapshot,
): SourceSubject | null {
  if (source === null) return null;
  const declared =
    place.sources.find(({ bucket, key }) => bucket === source.bucket && key === source.key) ?? null;
  return {
    ...source,
    address: declared?.address ?? address,
    input: declared?.input ?? input,
    region: place.settings.region ?? null,
    declared,
    sha256: declared?.sha256 ?? sha256,
    live: snapshot.sources.get(sourceId(source)) ?? null,
  };
}

function associationSubject(
  declared: DeclaredAssociation,
  place: Place,
  snapshot: LiveSnapshot,
  packages: PackageSubjects,
): AssociationSubject {
  const { address, input, plannedAction, domainName } = declared;
  const subject = packages.of(declared);
  const packageId = declared.packageId ?? (plannedAction === "create" ? null : (subject?.packageId ?? null));
  const rollouts = place.rollouts.filter(
    (rollout) =>
      rollout.domainName === domainName &&
      ((rollout.packageId !== null && rollout.packageId === packageId) ||
        (rollout.packageAddress !== null &&
          rollout.packageAddress === subject?.declared?.address &&
          rollout.input === subject.input)),
  );
  return {
    address,
    input,
    region: place.settings.region ?? null,
    declared,
    plannedAction,
    domainName,
    packageId,
    package: subject,
    live: liveAssociation(lookUp(snapshot.associations, domainName), packageId),
    rolledOut: rollouts.some(({ plannedAction: action }) => writes(action)),
  };
}

function liveAssociation(
  onDomain: Reading<readonly DomainPackageDetails[]>,
  packageId: string | null,
): Reading<DomainPackageDetails> {
  if (onDomain.kind === "unread") return onDomain;
  const value = valueOf(onDomain)?.find(
    ({ PackageID }) => PackageID !== undefined && PackageID === packageId,
  );
  return value === undefined ? ABSENT : { kind: "present", value };
}

function domainSubjects(
  place: Place,
  snapshot: LiveSnapshot,
  associations: readonly AssociationSubject[],
): DomainSubject[] {
  const declaredByName = new Map<string, DeclaredDomain>(
    place.domains.map((item) => [item.domainName, item]),
  );
  const named = associations.flatMap(({ domainName }) => domainName ?? []);
  const names = new Set([...named, ...snapshot.domains.keys()]);
  return [...names].map((name) => {
    const declared = declaredByName.get(name) ?? null;
    return {
      address: declared?.address ?? `domain/${name}`,
      input: declared?.input ?? null,
      region: place.settings.region ?? null,
      name,
      declared,
      live: lookUp(snapshot.domains, name),
      onDomain: lookUp(snapshot.associations, name),
      associations: associations.filter(({ domainName }) => domainName === name),
    };
  });
}

/** What was not asked for, because nothing is known to ask for, is not there. */
function lookUp<T>(readings: ReadonlyMap<string, Reading<T>>, key: string | null): Reading<T> {
  return (key === null ? undefined : readings.get(key)) ?? ABSENT;
}
