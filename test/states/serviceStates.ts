import type { AssociationStatus } from "../../src/model/records/AssociationRecord";
import type { DomainPhase } from "../../src/model/records/DomainRecord";
import type { PackageStatus } from "../../src/model/records/PackageRecord";
import type { LocalPackages } from "../service/rollout/LocalPackages";

export type Part = "package" | "content" | "gate" | "association" | "rollout";

/** One dictionary that somebody or something has left in a state. */
export interface Left {
  readonly local: LocalPackages;
  readonly name: string;
  readonly domainName: string;
  readonly packageId: string;
  /** Takes a part out of the state, as an apply leaves it that was killed before it wrote the state. */
  readonly forget: (part: Part) => Promise<void>;
}

/** A state of the service, and what Terraform makes of it. */
export interface ServiceState {
  /** What was done to the dictionary, which an apply had brought to its domain before. */
  readonly leave: (left: Left) => Promise<void> | void;
  /** What goes wrong during the first apply, where that is how it comes about. */
  readonly first?: (local: LocalPackages, name: string) => void;
  /** What the plan does with each part; a part that is not named stays as it is. */
  readonly plan: Readonly<Partial<Record<Part, string>>>;
  /** What the plan says beside its values. @default nothing that is asked for */
  readonly says?: RegExp;
  /** The one message of an apply that cannot mend it. @default it converges: the domain serves the declared content */
  readonly ends?: { readonly message: RegExp; readonly toDo: string };
}

/** So long a state lasts that ends by itself: longer than a plan takes, so that the apply has to wait. */
const WHILE_MS = 60_000;

const other = (name: string): string => `${name}, by hand\n`;

async function takenOff({ local, packageId, domainName }: Left): Promise<void> {
  await local.dissociate(packageId, domainName);
}

/** Every `PackageStatus` of the model. */
const PACKAGES: Readonly<Record<PackageStatus, ServiceState>> = {
  COPYING: {
    leave: ({ local, name }) =>
      local.emulator.faults.packageStatus({ packageName: name, status: "COPYING", forMs: WHILE_MS }),
    plan: { content: "update", rollout: "update" },
  },
  VALIDATING: {
    leave: ({ local, name }) =>
      local.emulator.faults.packageStatus({ packageName: name, status: "VALIDATING", forMs: WHILE_MS }),
    plan: { content: "update", rollout: "update" },
  },
  COPY_FAILED: {
    leave: ({ local, name }) =>
      local.emulator.faults.packageStatus({
        packageName: name,
        status: "COPY_FAILED",
        errorMessage: "no such luck",
      }),
    plan: { content: "update", rollout: "update" },
    says: /is COPY_FAILED: the apply copies\s+s3:\/\/dictionaries\/dictionaries\/package-is-copy-failed\.txt\s+again[\s\S]*no such luck/,
  },
  VALIDATION_FAILED: {
    leave: ({ local, name }) =>
      local.emulator.faults.packageStatus({ packageName: name, status: "VALIDATION_FAILED" }),
    plan: { content: "update", rollout: "update" },
    says: /is VALIDATION_FAILED: the apply\s+copies/,
  },
  AVAILABLE: { leave: () => undefined, plan: {} },
  DELETE_FAILED: {
    leave: ({ local, name }) =>
      local.emulator.faults.packageStatus({ packageName: name, status: "DELETE_FAILED" }),
    plan: { content: "update", rollout: "update" },
  },
  DELETING: {
    leave: ({ local, name }) =>
      local.emulator.faults.packageStatus({ packageName: name, status: "DELETING" }),
    plan: { content: "update", rollout: "update" },
    ends: {
      message: /there is no such package/i,
      toDo: "Apply again once the package is gone: it is then made anew",
    },
  },
  DELETED: {
    leave: async (left) => {
      await takenOff(left);
      await left.local.delete(left.packageId);
    },
    plan: { package: "create", content: "create", gate: "create", association: "create", rollout: "create" },
  },
};

/** Every `DomainPackageStatus` of the model, and none. */
const ASSOCIATIONS: Readonly<Record<AssociationStatus | "GONE", ServiceState>> = {
  ASSOCIATING: {
    leave: ({ local, name, domainName }) =>
      local.emulator.faults.associationStatus({
        packageName: name,
        domainName,
        status: "ASSOCIATING",
        forMs: WHILE_MS,
      }),
    plan: { gate: "update", rollout: "update" },
  },
  ASSOCIATION_FAILED: {
    leave: async ({ local, name, domainName, packageId }) => {
      const fault = local.emulator.faults.failAssociation({ packageName: name });
      await local.update(packageId, name, other(name));
      await local.startAssociation(packageId, domainName);
      await local.settled(packageId, domainName);
      fault.lift();
    },
    plan: { package: "update", content: "update", gate: "update", rollout: "update" },
  },
  ACTIVE: {
    leave: async ({ local, name, packageId }) => local.updateFrom(packageId, `dictionaries/${name}.txt`),
    plan: { content: "update", rollout: "update" },
  },
  DISSOCIATING: {
    leave: ({ local, name, domainName }) =>
      local.emulator.faults.associationStatus({
        packageName: name,
        domainName,
        status: "DISSOCIATING",
        forMs: WHILE_MS,
      }),
    plan: { gate: "update", rollout: "update" },
  },
  DISSOCIATION_FAILED: {
    leave: async ({ local, name, domainName, packageId }) => {
      const fault = local.emulator.faults.packageInUse({ packageName: name });
      await local.dissociate(packageId, domainName);
      fault.lift();
    },
    plan: { gate: "update", rollout: "update" },
  },
  GONE: { leave: takenOff, plan: { gate: "update", association: "create", rollout: "create" } },
};

/** Every phase of a domain of the model, met by an association that has to be made again. */
const DOMAINS: Readonly<Record<DomainPhase, ServiceState | null>> = {
  // A domain that is made is not there for a plan that reads the association: it is one that processes then.
  CREATING: null,
  ACTIVE: null,
  PROCESSING: {
    leave: async (left) => {
      await takenOff(left);
      left.local.emulator.faults.busyDomain({ domainName: left.domainName, forMs: WHILE_MS });
    },
    plan: { gate: "update", association: "create", rollout: "create" },
  },
  UPGRADING: {
    leave: async (left) => {
      await takenOff(left);
      left.local.emulator.faults.busyDomain({
        domainName: left.domainName,
        forMs: WHILE_MS,
        reason: "UpgradeProcessing",
      });
    },
    plan: { gate: "update", association: "create", rollout: "create" },
  },
  DELETING: {
    leave: async (left) => {
      await takenOff(left);
      await left.local.deleteDomain(left.domainName, { settle: false });
    },
    plan: { gate: "update", association: "create", rollout: "create" },
    ends: {
      message: /(is being deleted|there is no domain|Domain not found)/i,
      toDo: "Take the domain out of the configuration, or make it again",
    },
  },
  GONE: {
    leave: async (left) => {
      await takenOff(left);
      await left.local.deleteDomain(left.domainName);
    },
    plan: { gate: "update", association: "create", rollout: "create" },
    ends: {
      message: /(there is no domain|Domain not found)/i,
      toDo: "Take the domain out of the configuration, or make it again",
    },
  },
};

/** What a domain has already is no change of the domain, so that it is no matter that it is busy. */
const BUSY_BESIDE: ServiceState = {
  leave: ({ local, domainName }) => local.emulator.faults.busyDomain({ domainName, forMs: WHILE_MS }),
  plan: {},
};

const HISTORIES = {
  "copy failed in the first apply": {
    first: (local, name) =>
      local.emulator.faults.failCopy({ packageName: name, errorMessage: "at first", times: 2 }),
    leave: () => undefined,
    plan: { content: "create", gate: "create", association: "create", rollout: "create" },
    says: /is COPY_FAILED: the apply copies[\s\S]*at first/,
  },
  "association failed in the first apply": {
    first: (local, name) => local.emulator.faults.failAssociation({ packageName: name, times: 1 }),
    leave: () => undefined,
    plan: { gate: "update", association: "delete,create", rollout: "create" },
  },
  "killed after UpdatePackage": {
    leave: async ({ local, name, packageId }) => {
      await local.updateFrom(packageId, `dictionaries/${name}.txt`);
    },
    plan: { content: "update", rollout: "update" },
  },
  "killed before the association was written into the state": {
    leave: ({ forget }) => forget("association"),
    plan: { association: "create" },
    ends: {
      message: /ConflictException: Package is already in desired state/,
      toDo: "Declare the domain with `keepOn`, or take the package off it: the AWS provider can neither adopt nor import an association",
    },
  },
  "other bytes by hand, under the same description": {
    leave: async ({ local, name, packageId, domainName }) => {
      await local.upload(`${name}-by-hand`, other(name));
      await local.updateFrom(packageId, `${name}-by-hand`);
      await local.associate(packageId, domainName);
    },
    plan: { content: "update", rollout: "update" },
  },
  "other bytes by hand, described as such": {
    leave: ({ local, name, packageId }) => local.update(packageId, name, other(name)),
    plan: { package: "update", content: "update", rollout: "update" },
  },
  "rolled back to an older version": {
    leave: async ({ local, name, packageId, domainName }) => {
      await local.update(packageId, name, other(name));
      await local.associate(packageId, domainName);
    },
    plan: { package: "update", content: "update", rollout: "update" },
  },
  "deleted and made again by hand": {
    leave: async (left) => {
      await takenOff(left);
      await left.local.delete(left.packageId);
      await left.local.create(left.name, other(left.name));
    },
    plan: { package: "create", content: "create", gate: "create", association: "create", rollout: "create" },
    ends: {
      message:
        /ResourceAlreadyExistsException: Package with name deleted-and-made-again-by-hand already exists/,
      toDo: "Delete the package that was made by hand, or look after it with `Dictionary.adopt`",
    },
  },
} satisfies Readonly<Record<string, ServiceState>>;

/** A state, by a name that a package can have, and as people call it. */
export interface NamedState extends ServiceState {
  readonly name: string;
  readonly title: string;
}

export const SERVICE_STATES: readonly NamedState[] = [
  ...Object.entries(PACKAGES).map(([status, state]) => [`the package is \`${status}\``, state] as const),
  ...Object.entries(ASSOCIATIONS).map(([status, state]) => [titleOf(status), state] as const),
  ...Object.entries(DOMAINS).map(
    ([phase, state]) =>
      [`the package was taken off, and the domain is \`${phase}\``, state, `domain ${phase}`] as const,
  ),
  ["the association is `ACTIVE`, and the domain is `PROCESSING`", BUSY_BESIDE, "busy beside"] as const,
  ...Object.entries(HISTORIES),
].flatMap(([title, state, called = title]) =>
  state === null ? [] : [{ ...state, title, name: nameOf(called) }],
);

function titleOf(status: string): string {
  if (status === "GONE") return "the association is gone";
  return `the association is \`${status}\`${status === "ACTIVE" ? " on an older version" : ""}`;
}

function nameOf(title: string): string {
  return title
    .toLowerCase()
    .replace(/^the /, "")
    .replace(/[^a-z]+/g, "-")
    .slice(0, 32)
    .replace(/-$/, "");
}
