import {
  type CopyFailure,
  FAILURES,
  OPERATIONS,
  REFUSAL_KINDS,
  type RefusalKind,
  REFUSALS,
  type SourceAnswer,
} from "../../src/model";
import { Packages, WORLD } from "./Packages";

const DomainName = "search-prod";
const UNKNOWN = "F999999999";
const OTHER = { accountId: "210987654321", region: "us-east-1" };

/** How a call comes to be refused: what is there, and the input. */
type Arrange = (packages: Packages) => object;

const list = (ids: readonly string[]): object => ({
  PackageList: ids.map((PackageID) => ({ PackageID })),
  DomainName,
});
const ids = (PackageList: readonly string[]): object => ({ PackageList, DomainName });
const created = (changed: object): object => ({
  PackageName: "synonyms",
  PackageType: "TXT-DICTIONARY",
  PackageSource: { S3BucketName: "dictionaries", S3Key: "synonyms.txt" },
  ...changed,
});
const source = { S3BucketName: "dictionaries", S3Key: "synonyms.txt" };
const update = (PackageID: string): object => ({ PackageID, PackageSource: source });
const scope = (PackageID: string): object => ({
  PackageID,
  Operation: "ADD",
  PackageUserList: ["1".repeat(12)],
});

/** A plugin of another account that lets this one in. */
function foreign(packages: Packages): string {
  const mine = packages.state.place;
  packages.state = { ...packages.state, place: OTHER };
  const id = packages.plugin("foreign");
  packages.answer("UpdatePackageScope", {
    PackageID: id,
    Operation: "ADD",
    PackageUserList: [mine.accountId],
  });
  packages.state = { ...packages.state, place: mine };
  return id;
}

/** What stands in the way of an association, whichever call asks for it. */
function associations(input: (id: string) => object): Partial<Record<RefusalKind, Arrange>> {
  return {
    packageNotFound: (it) => (it.domain(DomainName), input(UNKNOWN)),
    domainNotFound: (it) => input(it.available("synonyms")),
    domainBusy: (it) => {
      const id = it.available("synonyms");
      it.answer("CreateDomain", { DomainName });
      return input(id);
    },
    packageNotAvailable: (it) => (it.domain(DomainName), input(it.copying("synonyms"))),
    alreadyInDesiredState: (it) => {
      const id = it.available("synonyms");
      it.active(id, it.domain(DomainName));
      return input(id);
    },
    associationBusy: (it) => {
      const id = it.available("synonyms");
      it.domain(DomainName);
      it.answer("AssociatePackage", { PackageID: id, DomainName });
      return input(id);
    },
    engineVersionDiffers: (it) => {
      it.domain(DomainName, "OpenSearch_2.17");
      return input(it.plugin("plugin"));
    },
    pluginLimit: (it) => {
      it.domain(DomainName);
      for (let index = 1; index <= 20; index += 1) it.active(it.plugin(`plugin-${index}`), DomainName);
      return input(it.plugin("plugin-21"));
    },
  };
}

/** What stands in the way of a dissociation, whichever call asks for it. */
function dissociations(input: (id: string) => object): Partial<Record<RefusalKind, Arrange>> {
  return {
    packageNotFound: (it) => (it.domain(DomainName), input(UNKNOWN)),
    domainNotFound: (it) => input(it.available("synonyms")),
    domainBusy: (it) => {
      const id = it.available("synonyms");
      it.active(id, it.domain(DomainName));
      it.answer("DeleteDomain", { DomainName });
      return input(id);
    },
    notAssociated: (it) => (it.domain(DomainName), input(it.available("synonyms"))),
    associationBusy: (it) => {
      const id = it.available("synonyms");
      it.active(id, it.domain(DomainName));
      it.answer("DissociatePackage", { PackageID: id, DomainName });
      return input(id);
    },
  };
}

const unknownPackage: Arrange = () => ({ PackageID: UNKNOWN });
const NextToken = "bm90LW9uZQ";
const unknownDomain = { domainNotFound: (): object => ({ DomainName }) };
const unknownArn = (more: object = {}): Partial<Record<RefusalKind, Arrange>> => ({
  arnNotFound: () => ({ ARN: "arn:aws:es:us-east-1:123456789012:domain/none", ...more }),
});

const CASES: Readonly<Record<string, Partial<Record<RefusalKind, Arrange>>>> = {
  CreatePackage: {
    engineVersionMissing: () => created({ PackageType: "ZIP-PLUGIN" }),
    pluginForElasticsearch: () => created({ PackageType: "ZIP-PLUGIN", EngineVersion: "Elasticsearch_7.10" }),
    engineVersionUnexpected: () => created({ EngineVersion: "OpenSearch_2.19" }),
    nameTaken: (it) => (it.copying("synonyms"), created({})),
    packageLimit: (it) => {
      it.world = { ...WORLD, packageLimit: 1 };
      it.copying("other");
      return created({});
    },
  },
  UpdatePackage: {
    packageNotFound: () => update(UNKNOWN),
    notOwner: (it) => update(foreign(it)),
    packageBusyForUpdate: (it) => update(it.copying("synonyms")),
  },
  UpdatePackageScope: {
    packageNotFound: () => scope(UNKNOWN),
    notOwner: (it) => scope(foreign(it)),
    scopeDisabled: (it) => scope(it.available("synonyms")),
  },
  DeletePackage: {
    packageNotFound: unknownPackage,
    notOwner: (it) => ({ PackageID: foreign(it) }),
    packageBusy: (it) => ({ PackageID: it.copying("synonyms") }),
    packageAssociated: (it) => {
      const PackageID = it.available("synonyms");
      it.active(PackageID, it.domain(DomainName));
      return { PackageID };
    },
  },
  AssociatePackage: associations((PackageID) => ({ PackageID, DomainName })),
  AssociatePackages: associations((id) => list([id])),
  DissociatePackage: dissociations((PackageID) => ({ PackageID, DomainName })),
  DissociatePackages: dissociations((id) => ids([id])),
  DescribePackages: { invalidToken: () => ({ NextToken }) },
  GetPackageVersionHistory: {
    packageNotFound: unknownPackage,
    invalidToken: (it) => ({ PackageID: it.copying("synonyms"), NextToken }),
  },
  ListDomainsForPackage: {
    packageNotFound: unknownPackage,
    invalidToken: (it) => ({ PackageID: it.copying("synonyms"), NextToken }),
  },
  ListPackagesForDomain: {
    ...unknownDomain,
    invalidToken: (it) => ({ DomainName: it.domain(DomainName), NextToken }),
  },
  CreateDomain: { domainNameTaken: (it) => ({ DomainName: it.domain(DomainName) }) },
  DescribeDomain: unknownDomain,
  DescribeDomainConfig: unknownDomain,
  DeleteDomain: unknownDomain,
  ListTags: unknownArn(),
  AddTags: unknownArn({ TagList: [] }),
  RemoveTags: unknownArn({ TagKeys: [] }),
};

const RULES = REFUSALS.filter(({ member }) => member === undefined);

describe("Every refusal of a valid call", () => {
  test.each(RULES.map(({ operation, reason, exception }) => [operation, reason, exception] as const))(
    "%s: %s is %s, and changes nothing",
    (operation, reason, exception) => {
      const arrange = CASES[operation]?.[reason as RefusalKind];
      if (arrange === undefined) throw new Error(`${operation} has no case of ${reason}: add one`);
      const packages = new Packages();
      const input = arrange(packages);
      const before = packages.state;
      expect(packages.refusal(operation, input)).toMatchObject({ operation, reason, exception });
      expect(packages.state).toBe(before);
    },
  );

  test("is in the list: no case is of a refusal that the model cannot give", () => {
    const cases = Object.entries(CASES).flatMap(([operation, reasons]) =>
      Object.keys(reasons).map((reason) => `${operation} ${reason}`),
    );
    expect(cases.sort()).toEqual(RULES.map(({ operation, reason }) => `${operation} ${reason}`).sort());
  });

  test("is assumed with what would show it wrong, and no assumption is of nothing", () => {
    const possible = new Set(RULES.map(({ reason }) => reason));
    expect(Object.keys(REFUSAL_KINDS).sort()).toEqual([...possible].sort());
    for (const { falsifiedBy } of Object.values(REFUSAL_KINDS)) expect(falsifiedBy).not.toBe("");
  });
});

describe("Every failure of a call that was granted", () => {
  const there = { kind: "object", content: {}, kmsEncrypted: false, region: "us-east-1" } as const;
  const objects: Readonly<Record<CopyFailure, SourceAnswer>> = {
    noSuchBucket: { kind: "no-such-bucket" },
    noSuchKey: { kind: "no-such-key" },
    kmsEncrypted: { ...there, kmsEncrypted: true },
    otherRegion: { ...there, region: "eu-central-1" },
  };

  test.each(FAILURES.map(({ operation, status, reason }) => [operation, status, reason] as const))(
    "%s ends %s: %s, and the version before stays",
    (operation, status, reason) => {
      const packages = new Packages();
      const updates = operation === "UpdatePackage";
      const id = updates ? packages.available("synonyms") : undefined;
      packages.world = { ...WORLD, objects: () => objects[reason] };
      packages.answer(operation, id === undefined ? created({}) : update(id));
      packages.settle();
      const { PackageDetailsList } = packages.answer<{ PackageDetailsList: object[] }>(
        "DescribePackages",
        {},
      );
      expect(PackageDetailsList).toMatchObject([
        { PackageStatus: status, AvailablePackageVersion: updates ? "v1" : undefined },
      ]);
    },
  );
});

describe("Every refusal of an input", () => {
  const members = REFUSALS.filter(({ member }) => member !== undefined);
  const rules = new Map(OPERATIONS.map(({ name, members: all }) => [name, all]));

  test.each(members.map(({ operation, reason, member = "" }) => [operation, member, reason] as const))(
    "%s: %s, %s",
    (operation, member, reason) => {
      const rule = rules.get(operation)?.find((one) => one.member === member);
      const types = new Set(rule?.constraints.map(({ type }) => type));
      const broken =
        reason === "memberUnreadable"
          ? types.has("boolean")
            ? "no"
            : true
          : rule?.required === true
            ? null
            : BROKEN.find((value) => rule?.constraints.some((one) => isBroken(one, value)));
      const refusal = new Packages().refusal(operation, inputWith(member.split("."), broken) as object);
      expect(refusal?.reason).toBe(reason);
      expect(refusal?.members).toContain(shown(member));
    },
  );
});

/** Values that break a constraint of some kind. */
const BROKEN = ["", "x".repeat(3_000), "?", 101, []];

interface Constraint {
  readonly type: string;
  readonly broken: (value: unknown) => string | undefined;
}

function isBroken({ type, broken }: Constraint, value: unknown): boolean {
  const kinds: Readonly<Record<string, boolean>> = {
    string: typeof value === "string",
    integer: typeof value === "number",
    list: Array.isArray(value),
  };
  return kinds[type] === true && broken(value) !== undefined;
}

/** An input with nothing but one member, as deep as it is. */
function inputWith(steps: readonly string[], value: unknown): unknown {
  const [step, ...rest] = steps;
  if (step === undefined) return value;
  const inner = inputWith(rest, value);
  return step.endsWith("[]") ? { [step.slice(0, -2)]: [inner] } : { [step]: inner };
}

/** As AWS names a member: `PackageList[].PackageID` is `packageList.1.member.packageID`. */
function shown(member: string): string {
  const steps = member.split(".").map((step) => step.charAt(0).toLowerCase() + step.slice(1));
  return steps.join(".").replaceAll("[]", ".1.member");
}
