import type { DomainPackageDetails, PackageDetails } from "@aws-sdk/client-opensearch";
import { groupBy } from "../../contract/groupBy";
import { staysDeclared, writes } from "../../contract/PlannedAction";
import type { Reading } from "../../service/reading";
import type { DeclaredAssociation, DeclaredRollout } from "../../terraform/declared/Declared";
import { type AssociationList, type LivePlace, notThereYet } from "../live/LivePlace";
import type { Place } from "../places/Place";
import type { DeliverySubject, DomainSubject, PackageSubject } from "./Comparison";
import type { PackageSubjects } from "./PackageSubjects";

/** The deliveries of a place: declared by an association, by a rollout, or live without being declared. */
export class DeliverySubjects {
  /** `<domain> <package id>` of everything declared. */
  private readonly declaredPairs = new Set<string>();
  private readonly claimed = new Set<DeclaredRollout>();
  private readonly rolloutsByDomain: ReadonlyMap<string | null, readonly DeclaredRollout[]>;

  constructor(
    private readonly place: Place,
    private readonly live: LivePlace,
    private readonly packages: PackageSubjects,
    private readonly domains: ReadonlyMap<string, DomainSubject>,
  ) {
    this.rolloutsByDomain = groupBy(place.rollouts, ({ domainName }) => domainName);
  }

  all(): DeliverySubject[] {
    const declared = [
      ...this.place.associations.map((association) => this.ofAssociation(association)),
      ...this.place.associations.flatMap((association) => this.leftBehind(association)),
      ...this.place.rollouts
        .filter((rollout) => this.standsAlone(rollout))
        .map((rollout) => this.ofRollout(rollout)),
    ];
    for (const { domainName, packageId } of declared) this.declaredPairs.add(`${domainName} ${packageId}`);
    return [...declared, ...this.elsewhere(), ...this.undeclared(), ...this.withoutDomain(declared)];
  }

  private ofAssociation(association: DeclaredAssociation): DeliverySubject {
    const { domainName, plannedAction } = association;
    const subject = this.packages.of(association);
    const packageId =
      association.packageId ?? (plannedAction === "create" ? null : (subject?.packageId ?? null));
    const rollouts = (this.rolloutsByDomain.get(domainName) ?? []).filter((rollout) =>
      this.isOf(rollout, domainName, packageId, subject),
    );
    for (const rollout of rollouts) this.claimed.add(rollout);
    return this.subject(association, {
      association,
      rollouts,
      plannedAction,
      domainName,
      packageId,
      package: subject,
    });
  }

  /** What a replaced association takes the package off, when it is another domain or package than the new one. */
  private leftBehind(association: DeclaredAssociation): DeliverySubject[] {
    const { before, domainName, packageId, plannedAction } = association;
    if (plannedAction !== "replace" || before?.domainName == null || before.packageId === null) return [];
    const isAnother =
      before.domainName !== domainName || (packageId !== null && before.packageId !== packageId);
    if (!isAnother) return [];
    const old = { ...association, ...before, plannedAction: "delete" as const, packageAddress: null };
    return [
      this.subject(association, {
        association: old,
        rollouts: [],
        plannedAction: "delete",
        domainName: before.domainName,
        packageId: before.packageId,
        package: this.packages.of(old),
      }),
    ];
  }

  private ofRollout(rollout: DeclaredRollout): DeliverySubject {
    const subject = this.packages.of(rollout);
    const packageId = rollout.packageId ?? subject?.packageId ?? null;
    const { domainName } = rollout;
    return this.subject(rollout, {
      association: null,
      rollouts: [rollout],
      plannedAction: "none",
      domainName,
      packageId,
      package: subject,
    });
  }

  private subject(
    { address, input }: { readonly address: string; readonly input: string },
    parts: Omit<DeliverySubject, "place" | "address" | "input" | "region" | "domain" | "live" | "rolledOut">,
  ): DeliverySubject {
    return {
      ...parts,
      place: this.place.index,
      address,
      input,
      region: this.place.settings.region ?? null,
      domain: this.domains.get(parts.domainName ?? "") ?? null,
      live: this.association(parts.domainName, parts.packageId, address),
      rolledOut: parts.rollouts.some(({ plannedAction }) => writes(plannedAction)),
    };
  }

  /** A rollout that no association of the same dictionary on the same domain has taken. */
  private standsAlone(rollout: DeclaredRollout): boolean {
    return !this.claimed.has(rollout) && staysDeclared(rollout.plannedAction);
  }

  private isOf(
    rollout: DeclaredRollout,
    domainName: string | null,
    packageId: string | null,
    subject: PackageSubject | null,
  ): boolean {
    if (rollout.domainName === null || rollout.domainName !== domainName) return false;
    if (rollout.packageId !== null && rollout.packageId === packageId) return true;
    const address = subject?.declared?.address;
    return address !== undefined && rollout.packageAddress === address && rollout.input === subject?.input;
  }

  /** By the package's own list of domains, else by the domain's list of packages. */
  private association(
    domainName: string | null,
    packageId: string | null,
    address: string,
  ): Reading<DomainPackageDetails> {
    const { onDomains, onDomain, otherwise, packagesById } = this.live;
    if (otherwise !== null) return otherwise;
    if (domainName === null || packageId === null) return notThereYet(address);
    const lists = [onDomains.get(packageId), onDomain.get(domainName)].filter((list) => list !== undefined);
    const answered = lists.find(({ kind }) => kind !== "unread") ?? lists[0];
    if (answered !== undefined) return entryOf(answered, domainName, packageId);
    const packaged = packagesById.get(packageId);
    return packaged !== undefined && packaged.kind !== "present" ? packaged : notThereYet(address);
  }

  /** A declared package on domains that other configurations declare. */
  private elsewhere(): DeliverySubject[] {
    return this.packages
      .all()
      .filter(({ declared }) => declared !== null)
      .flatMap((subject) => this.elsewhereOf(subject));
  }

  private elsewhereOf(subject: PackageSubject): DeliverySubject[] {
    const { onDomains } = subject;
    if (onDomains?.kind !== "present") return [];
    return onDomains.value
      .filter(({ DomainName }) => !this.declaredPairs.has(`${DomainName} ${subject.packageId}`))
      .map((value) => this.liveSubject({ kind: "present", value, source: onDomains.source }, subject));
  }

  private undeclared(): DeliverySubject[] {
    return this.live.undeclared.found.map(({ live, package: details }) =>
      this.liveSubject(live, this.strangerOf(live, details)),
    );
  }

  private strangerOf(
    live: Reading<DomainPackageDetails>,
    details: Reading<PackageDetails> | null,
  ): PackageSubject {
    const packageId = live.kind === "present" ? (live.value.PackageID ?? null) : null;
    const address = `package/${packageId}`;
    return {
      address,
      input: null,
      region: this.place.settings.region ?? null,
      declared: null,
      plannedAction: "none",
      packageId,
      live: details ?? notThereYet(address),
      nameHolder: notThereYet(address),
      history: null,
      onDomains: null,
      elsewhere: null,
      source: null,
    };
  }

  private liveSubject(live: Reading<DomainPackageDetails>, subject: PackageSubject): DeliverySubject {
    const value = live.kind === "present" ? live.value : {};
    const domainName = value.DomainName ?? null;
    return {
      place: this.place.index,
      address: `domain/${domainName}/package/${subject.packageId}`,
      input: null,
      region: this.place.settings.region ?? null,
      association: null,
      rollouts: [],
      plannedAction: "none",
      domainName,
      packageId: subject.packageId,
      package: subject,
      domain: this.domains.get(domainName ?? "") ?? null,
      live,
      rolledOut: false,
    };
  }

  /** A package that no domain has is a delivery that ends there: its first hops count all the same. */
  private withoutDomain(declared: readonly DeliverySubject[]): DeliverySubject[] {
    const delivered = new Set(declared.map(({ package: subject }) => subject));
    return this.packages
      .all()
      .filter(
        (subject) =>
          subject.declared !== null && !delivered.has(subject) && this.elsewhereOf(subject).length === 0,
      )
      .map((subject) => ({
        place: this.place.index,
        address: subject.address,
        input: subject.input,
        region: subject.region,
        association: null,
        rollouts: [],
        plannedAction: "none",
        domainName: null,
        packageId: subject.packageId,
        package: subject,
        domain: null,
        live: notThereYet(subject.address),
        rolledOut: false,
      }));
  }
}

function entryOf(
  list: AssociationList,
  domainName: string,
  packageId: string,
): Reading<DomainPackageDetails> {
  if (list.kind !== "present") return list;
  const value = entriesOf(list.value).get(`${domainName} ${packageId}`);
  if (value !== undefined) return { kind: "present", value, source: list.source };
  return { kind: "absent", why: "the complete list does not have it", source: list.source };
}

const entries = new WeakMap<readonly DomainPackageDetails[], ReadonlyMap<string, DomainPackageDetails>>();

/** A list by `<domain> <package id>`: each is searched once for every association of a fleet. */
function entriesOf(list: readonly DomainPackageDetails[]): ReadonlyMap<string, DomainPackageDetails> {
  const known = entries.get(list);
  if (known !== undefined) return known;
  const fresh = new Map(list.map((each) => [`${each.DomainName} ${each.PackageID}`, each]));
  entries.set(list, fresh);
  return fresh;
}
