import type { DeclaredPackage } from "../../terraform/declared/Declared";
import { type LivePlace, lookUp, notThereYet } from "../live/LivePlace";
import { sourceKeyOf } from "../live/readContents";
import type { Place } from "../places/Place";
import { removerOf, sourceOf } from "../places/sourceOf";
import type { PackageSubject, SourceSubject } from "./Comparison";

/** What names a package: an association or a rollout. */
interface Referrer {
  readonly input: string;
  readonly address: string;
  readonly packageId: string | null;
  readonly packageAddress: string | null;
}

/** The packages of a place: the declared ones, and those that are named by their id only. */
export class PackageSubjects {
  /** By input and address. */
  private readonly byAddress = new Map<string, PackageSubject>();
  private readonly byId = new Map<string, PackageSubject>();
  /** By input and id: two inputs may declare one package, each with what it plans. */
  private readonly byInputAndId = new Map<string, PackageSubject>();

  constructor(
    private readonly place: Place,
    private readonly live: LivePlace,
  ) {
    for (const declared of place.packages) this.add(this.declaredSubject(declared));
  }

  all(): PackageSubject[] {
    const undeclared = [...this.byId.values()].filter(({ declared }) => declared === null);
    return [...this.byAddress.values(), ...undeclared];
  }

  /** The package that an association or a rollout is about; null when the plan does not say which. */
  of(referrer: Referrer): PackageSubject | null {
    const { input, packageAddress, packageId } = referrer;
    const known =
      packageId === null
        ? undefined
        : (this.byInputAndId.get(`${input} ${packageId}`) ?? this.byId.get(packageId));
    const referred = packageAddress === null ? undefined : this.byAddress.get(`${input} ${packageAddress}`);
    const subject = known ?? referred;
    if (subject !== undefined || packageId === null) return subject ?? null;
    return this.add(this.undeclaredSubject(packageId, referrer));
  }

  private add(subject: PackageSubject): PackageSubject {
    if (subject.declared !== null) this.byAddress.set(`${subject.input} ${subject.address}`, subject);
    if (subject.packageId === null) return subject;
    put(this.byId, subject.packageId, subject);
    if (subject.declared !== null) put(this.byInputAndId, `${subject.input} ${subject.packageId}`, subject);
    return subject;
  }

  private declaredSubject(declared: DeclaredPackage): PackageSubject {
    const { packageId, packageName, address, input, plannedAction } = declared;
    return {
      ...this.liveParts(packageId, address),
      address,
      input,
      declared,
      plannedAction,
      packageId,
      nameHolder: lookUp(this.live.packagesByName, packageName, this.live.otherwise ?? notThereYet(address)),
      elsewhere: null,
      source: this.sourceSubject(declared),
    };
  }

  private undeclaredSubject(packageId: string, { address, input }: Referrer): PackageSubject {
    return {
      ...this.liveParts(packageId, address),
      address,
      input,
      declared: null,
      plannedAction: "none",
      packageId,
      nameHolder: notThereYet(address),
      elsewhere: this.elsewhereOf(packageId),
      source: null,
    };
  }

  private elsewhereOf(packageId: string): string | null {
    const there = this.place.elsewhere.find((each) => each.packageId === packageId);
    return there === undefined ? null : (there.settings.region ?? "another account or region");
  }

  private liveParts(
    packageId: string | null,
    address: string,
  ): Pick<PackageSubject, "region" | "live" | "history" | "onDomains"> {
    const { packagesById, histories, onDomains, otherwise } = this.live;
    return {
      region: this.place.settings.region ?? null,
      live: lookUp(packagesById, packageId, otherwise ?? notThereYet(address)),
      history: histories.get(packageId ?? "") ?? null,
      onDomains: onDomains.get(packageId ?? "") ?? null,
    };
  }

  private sourceSubject(declared: DeclaredPackage): SourceSubject | null {
    if (declared.source === null) return null;
    const own = sourceOf(declared, this.place.sources);
    const read = this.live.sources.get(sourceKeyOf(declared));
    return {
      ...declared.source,
      address: own?.address ?? declared.address,
      input: own?.input ?? declared.input,
      region: this.place.settings.region ?? null,
      declared: own,
      removedBy: removerOf(declared, own, this.place.sources),
      live: read?.object ?? this.live.otherwise ?? null,
      versions: read?.versions ?? null,
      file: read?.file ?? null,
      bucketDefault: read?.bucketDefault ?? null,
    };
  }
}

/** The one that stays stands for an id that two resources have. */
function put(subjects: Map<string, PackageSubject>, key: string, subject: PackageSubject): void {
  const known = subjects.get(key);
  if (known === undefined || known.declared === null || known.plannedAction === "delete")
    subjects.set(key, subject);
}
