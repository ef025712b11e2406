import type { ApplyStep } from "../../terraform/order/ApplyOrder";
import type {
  Declared,
  DeclaredAssociation,
  DeclaredAssociationGate,
  DeclaredContent,
  DeclaredDomain,
  DeclaredGate,
  DeclaredPackage,
  DeclaredResource,
  DeclaredRollout,
  DeclaredSource,
} from "../../terraform/declared/Declared";
import type { Lasting, PlannedStep, Touch } from "./PlannedStep";
import { createAssociation, deleteAssociation } from "../programs/associations";
import { holdContent } from "../programs/contents";
import { createDomain, deleteDomain, updateDomain } from "../programs/domains";
import { deleteObject, writeObject } from "../programs/objects";
import { createPackage, deletePackage, updatePackage } from "../programs/packages";
import { awaitAssociable, readGate, rollOut } from "../programs/plugin";
import type { Program, StepContext } from "../programs/Program";
import type { RehearsalInput } from "../RehearsalInput";
import { objectOf, read, Touched, write } from "./Touched";

type Action = PlannedStep["action"];

/** What a resource does in one step, by its provider; and what of it others can be in the way of. */
interface Role {
  readonly program: (context: StepContext) => Program;
  readonly touches: readonly Touch[];
  readonly lasting?: readonly Lasting[];
}

/** The steps of one file, in the file's own order, each with what its provider does. */
export function plannedSteps(file: Declared, input: RehearsalInput): PlannedStep[] {
  const roles = new Roles(file, input);
  return file.order.steps.map((step) => roles.planned(step));
}

class Roles {
  private readonly packages: ReadonlyMap<string, DeclaredPackage>;
  private readonly associations: ReadonlyMap<string, DeclaredAssociation>;
  private readonly sources: ReadonlyMap<string, DeclaredSource>;
  private readonly domains: ReadonlyMap<string, DeclaredDomain>;
  private readonly rollouts: ReadonlyMap<string, DeclaredRollout>;
  private readonly contents: ReadonlyMap<string, DeclaredContent>;
  private readonly associationGates: ReadonlyMap<string, DeclaredAssociationGate>;
  private readonly gates: ReadonlyMap<string, DeclaredGate>;
  private readonly touched: Touched;

  constructor(
    private readonly file: Declared,
    input: RehearsalInput,
  ) {
    this.packages = byAddress(file.packages);
    this.associations = byAddress(file.associations);
    this.sources = byAddress(file.sources);
    this.domains = byAddress(file.domains);
    this.rollouts = byAddress(file.rollouts);
    this.contents = byAddress(file.contents);
    this.associationGates = byAddress(file.associationGates);
    this.gates = byAddress(file.gates);
    this.touched = new Touched(file, this.packages, input);
  }

  planned({ address, type, deposed, kind, after }: ApplyStep): PlannedStep {
    const action: Action = kind === "forget" || kind === "join" ? "read" : kind;
    const resource = this.resourceAt(address);
    const role =
      kind === "forget" || kind === "join"
        ? null
        : deposed === null
          ? this.roleOf(address, action)
          : this.deposed(address, type);
    return {
      input: this.file.input.name,
      address,
      action,
      place: resource === undefined ? undefined : this.touched.placeOf(resource),
      isEverywhere: this.sources.has(address),
      after,
      isJoin: kind === "join",
      program: role?.program ?? null,
      touches: role?.touches ?? [],
      lasting: role?.lasting ?? [],
    };
  }

  private resourceAt(address: string): DeclaredResource | DeclaredGate | undefined {
    return (
      this.packages.get(address) ??
      this.associations.get(address) ??
      this.rollouts.get(address) ??
      this.contents.get(address) ??
      this.associationGates.get(address) ??
      this.domains.get(address) ??
      this.gates.get(address)
    );
  }

  private roleOf(address: string, action: Action): Role | null {
    const found =
      this.ofPackage(this.packages.get(address), action) ??
      this.ofAssociation(this.associations.get(address), action) ??
      this.ofSource(this.sources.get(address), action) ??
      this.ofDomain(this.domains.get(address), action) ??
      this.ofRollout(this.rollouts.get(address), action) ??
      this.ofContent(this.contents.get(address), action) ??
      this.ofAssociationGate(this.associationGates.get(address), action) ??
      this.ofGate(this.gates.get(address));
    return found ?? null;
  }

  private ofPackage(declared: DeclaredPackage | undefined, action: Action): Role | undefined {
    if (declared === undefined) return undefined;
    const place = this.touched.placeOf(declared);
    const name = write(`name ${place} ${declared.packageName}`);
    const reads = declared.source === null ? [] : [read(objectOf(declared.source))];
    switch (action) {
      case "create":
        return {
          program: (context) => createPackage(declared, context),
          touches: [name, write(this.touched.created(declared)), ...reads],
          lasting: ["CreatePackage"],
        };
      case "delete":
        return {
          program: () => deletePackage(declared),
          touches: [name, write(`package ${place} ${declared.packageIdBefore}`)],
          lasting: ["DeletePackage"],
        };
      default:
        return {
          program: () => updatePackage(declared),
          touches: [write(`package ${place} ${declared.packageIdBefore}`), ...reads],
          lasting: ["CreatePackage"],
        };
    }
  }

  private ofAssociation(declared: DeclaredAssociation | undefined, action: Action): Role | undefined {
    if (declared === undefined) return undefined;
    if (action === "delete") {
      const { packageId = null, domainName = null } = declared.before ?? {};
      const meant = `package ${this.touched.placeOf(declared)} ${packageId}`;
      return {
        program: () => deleteAssociation(declared),
        touches: this.touched.onDomain(declared, meant, domainName),
        lasting: ["DissociatePackage"],
      };
    }
    // The provider updates none: every argument but `timeouts` replaces it.
    if (action !== "create") return undefined;
    return {
      program: (context) => createAssociation(declared, context),
      touches: this.touched.onDomain(declared, this.touched.meant(declared), declared.domainName),
      lasting: ["AssociatePackage"],
    };
  }

  private ofRollout(declared: DeclaredRollout | undefined, action: Action): Role | undefined {
    if (declared === undefined || action === "delete") return undefined;
    return {
      program: (context) => rollOut(declared, context),
      touches: this.touched.onDomain(declared, this.touched.meant(declared), declared.domainName),
      lasting: ["AssociatePackage"],
    };
  }

  private ofContent(declared: DeclaredContent | undefined, action: Action): Role | undefined {
    if (declared === undefined || action === "delete") return undefined;
    const reads = declared.source === null ? [] : [read(objectOf(declared.source))];
    return {
      program: (context) => holdContent(declared, context),
      touches: [write(this.touched.meant(declared)), ...reads],
      lasting: ["CreatePackage"],
    };
  }

  private ofSource(declared: DeclaredSource | undefined, action: Action): Role | undefined {
    if (declared === undefined) return undefined;
    if (action === "delete") {
      const touches = declared.before === null ? [] : [write(objectOf(declared.before))];
      return { program: () => deleteObject(declared), touches };
    }
    const { bucket, key } = declared;
    return {
      program: (context) => writeObject(declared, context),
      touches: bucket === null || key === null ? [] : [write(objectOf({ bucket, key }))],
    };
  }

  private ofDomain(declared: DeclaredDomain | undefined, action: Action): Role | undefined {
    if (declared === undefined) return undefined;
    const touches = [write(`domain ${this.touched.placeOf(declared)} ${declared.domainName}`)];
    const program = { create: createDomain, delete: deleteDomain, update: updateDomain, read: updateDomain }[
      action
    ];
    return { program: () => program(declared), touches, lasting: ["domain"] };
  }

  private ofAssociationGate(declared: DeclaredAssociationGate | undefined, action: Action): Role | undefined {
    if (declared === undefined || action === "delete") return undefined;
    return {
      program: (context) => awaitAssociable(declared, context),
      touches: [
        read(this.touched.meant(declared)),
        read(`domain ${this.touched.placeOf(declared)} ${declared.domainName}`),
      ],
    };
  }

  private ofGate(declared: DeclaredGate | undefined): Role | undefined {
    if (declared === undefined) return undefined;
    return {
      program: (context) => readGate(declared, context),
      touches: [read(this.touched.meant(declared))],
    };
  }

  /** What a replacement left behind and this apply deletes. */
  private deposed(address: string, type: string): Role | null {
    const found = this.file.deposed.find((each) => each.address === address && each.type === type);
    if (found?.id == null || !this.packages.has(address)) return null;
    const { id } = found;
    const place = this.touched.placeOf(this.packages.get(address) as DeclaredPackage);
    return {
      program: () => deletePackage({ packageIdBefore: id }),
      touches: [write(`package ${place} ${id}`)],
    };
  }
}

function byAddress<T extends { readonly address: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((each) => [each.address, each]));
}
