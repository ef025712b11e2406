import type {
  Declared,
  DeclaredAssociation,
  DeclaredAssociationGate,
  DeclaredContent,
  DeclaredGate,
  DeclaredPackage,
  DeclaredResource,
  DeclaredRollout,
} from "../../terraform/declared/Declared";
import { objectKey, type RehearsalInput } from "../RehearsalInput";
import type { Touch } from "./PlannedStep";

/** What of the service the resources of a file touch: steps that touch the same can be in each other's way. */
export class Touched {
  /** Packages by the id that they have before the apply. */
  private readonly byId: ReadonlyMap<string, DeclaredPackage>;

  /** @param packages of the file, by address */
  constructor(
    private readonly file: Declared,
    private readonly packages: ReadonlyMap<string, DeclaredPackage>,
    private readonly input: RehearsalInput,
  ) {
    this.byId = new Map(
      file.packages.flatMap((each) => (each.packageIdBefore === null ? [] : [[each.packageIdBefore, each]])),
    );
  }

  /** A gate is where its package is. */
  placeOf(resource: DeclaredResource | DeclaredGate): number | undefined {
    if ("plannedAction" in resource) return this.input.placeOf(resource);
    const { packageAddress, packageId } = resource;
    const declared = this.packages.get(packageAddress ?? "") ?? this.byId.get(packageId ?? "");
    const used = this.file.associations.find((each) => packageId !== null && each.packageId === packageId);
    const there = declared ?? used;
    return there === undefined ? undefined : this.input.placeOf(there);
  }

  /** All that a call about a package on a domain touches. */
  onDomain(declared: DeclaredResource, meant: string, domainName: string | null): Touch[] {
    const domain = `${this.placeOf(declared)} ${domainName}`;
    const counted = this.isPlugin(declared as DeclaredAssociation) ? [write(`plugins ${domain}`)] : [];
    return [read(meant), write(`${meant} on ${domainName}`), read(`domain ${domain}`), ...counted];
  }

  private isPlugin({ packageId, packageAddress }: DeclaredAssociation): boolean {
    const declared = this.packages.get(packageAddress ?? "") ?? this.byId.get(packageId ?? "");
    return (declared?.packageType ?? "ZIP-PLUGIN") === "ZIP-PLUGIN";
  }

  /** The package that something names, as it is after this apply. */
  meant(
    referrer:
      DeclaredAssociation | DeclaredAssociationGate | DeclaredRollout | DeclaredContent | DeclaredGate,
  ): string {
    const { packageAddress, packageId } = referrer;
    const declared = this.packages.get(packageAddress ?? "") ?? this.byId.get(packageId ?? "");
    const isMade = declared?.plannedAction === "create" || declared?.plannedAction === "replace";
    // A literal id is the old one, whatever replaces it.
    if (declared !== undefined && isMade && packageId === null) return this.created(declared);
    const id = packageId ?? declared?.packageIdBefore ?? packageAddress;
    return `package ${this.placeOf(referrer)} ${id}`;
  }

  /** A package that this apply makes. */
  created(declared: DeclaredPackage): string {
    return `package ${this.placeOf(declared)} new ${declared.address}`;
  }
}

export function objectOf({ bucket, key }: { readonly bucket: string; readonly key: string }): string {
  return `object ${objectKey(bucket, key)}`;
}

export function write(what: string): Touch {
  return { what, writes: true };
}

export function read(what: string): Touch {
  return { what, writes: false };
}
