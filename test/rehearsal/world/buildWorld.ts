import { Emulator, type EmulatorDelays } from "../../../src/emulator";
import { LocalCalls } from "./LocalCalls";
import type { LiveAssociation, LivePackage, Owner, World } from "./World";

/** A local AWS in the start state of a world. */
export interface BuiltWorld {
  readonly aws: Emulator;
  /** The service's ids by the packages' names: of one world always the same. */
  readonly ids: ReadonlyMap<string, string>;
}

/** The account of the access key `test`. */
const OWN_ACCOUNT_ID = "123456789012";

/** A world in a local AWS without a port, whose clock stands still. */
export function buildWorld(world: World, delays: EmulatorDelays): Promise<BuiltWorld> {
  return bringInto(Emulator.inProcess({ clock: "manual", delays }), world, delays);
}

/** Brings an empty local AWS into the start state of a world; what is under way has then just begun. */
export async function bringInto(aws: Emulator, world: World, delays: EmulatorDelays): Promise<BuiltWorld> {
  const builder = new WorldBuilder(aws, world, delays);
  await builder.build();
  return { aws, ids: builder.ids };
}

class WorldBuilder {
  readonly ids = new Map<string, string>();
  private readonly accounts: Readonly<Record<Owner, LocalCalls>>;

  constructor(
    private readonly aws: Emulator,
    private readonly world: World,
    private readonly delays: EmulatorDelays,
  ) {
    this.accounts = { own: new LocalCalls(aws), partner: new LocalCalls(aws, "partner") };
  }

  async build(): Promise<void> {
    const { domains, packages } = this.world;
    domains.forEach(({ name, engineVersion }) => this.aws.createDomain({ domainName: name, engineVersion }));
    await this.makeBuckets();
    await this.makeVersions();
    await this.makeFailures();
    await this.each("ASSOCIATING", (one) => this.associate(one));
    for (const one of packages) if (one.lastCopy === "under way") await this.copy(one, one.nextContent);
    await this.makeObjects();
    for (const { name, busyMs } of domains)
      if (busyMs > 0) this.aws.faults.busyDomain({ domainName: name, forMs: busyMs });
    this.aws.requests.clear();
  }

  private async makeBuckets(): Promise<void> {
    for (const { name } of this.world.buckets) await this.accounts.own.createBucket(name);
    const partners = this.world.packages.filter(({ owner }) => owner === "partner");
    for (const { source } of partners) await this.accounts.partner.createBucket(source.bucket);
  }

  /** Version by version, so that a domain can have been given an old one. */
  private async makeVersions(): Promise<void> {
    const most = Math.max(0, ...this.world.packages.map(({ versions }) => versions.length));
    for (let version = 1; version <= most; version += 1) {
      for (const one of this.world.packages) {
        const content = one.versions[version - 1];
        if (content !== undefined) await this.copy(one, content);
      }
      this.settle();
      for (const one of this.world.associations) if (one.version === version) await this.associate(one);
      this.settle();
    }
  }

  private async makeFailures(): Promise<void> {
    await this.each("ASSOCIATION_FAILED", async (one) => {
      this.aws.faults.failAssociation({ packageName: one.package, domainName: one.domain, times: 1 });
      await this.associate(one);
    });
    this.settle();
    for (const one of this.world.packages) {
      if (one.lastCopy !== "failed") continue;
      this.aws.faults.failCopy({ packageName: one.name, times: 1 });
      await this.copy(one, one.nextContent);
    }
    this.settle();
  }

  private async each(
    status: LiveAssociation["status"],
    make: (association: LiveAssociation) => Promise<void>,
  ): Promise<void> {
    for (const one of this.world.associations) if (one.status === status) await make(one);
  }

  /** The objects as the world has them, whatever the copies were made from. */
  private async makeObjects(): Promise<void> {
    const { buckets, objects, packages } = this.world;
    for (const { source, owner } of packages) await this.accounts[owner].deleteObject(source);
    for (const { name, kmsByDefault } of buckets)
      if (kmsByDefault) await this.accounts.own.encryptWithKms(name);
    for (const { content, ...place } of objects) await this.accounts.own.putObject(place, content);
  }

  private async copy(one: LivePackage, content: string): Promise<void> {
    const calls = this.accounts[one.owner];
    const PackageSource = { S3BucketName: one.source.bucket, S3Key: one.source.key };
    await calls.putObject(one.source, content);
    const id = this.ids.get(one.name);
    const PackageDescription = one.description;
    if (id === undefined) await this.create(one, PackageSource);
    else await calls.granted("UpdatePackage", { PackageID: id, PackageSource, PackageDescription });
  }

  private async create(one: LivePackage, PackageSource: object): Promise<void> {
    const calls = this.accounts[one.owner];
    const isShared = one.owner === "partner";
    const { PackageDetails } = await calls.granted<{ PackageDetails: { PackageID: string } }>(
      "CreatePackage",
      {
        PackageName: one.name,
        PackageType: one.type,
        PackageDescription: one.description,
        PackageSource,
        ...(one.engineVersion === undefined ? {} : { EngineVersion: one.engineVersion }),
        ...(isShared ? { PackageVendingOptions: { VendingEnabled: true } } : {}),
      },
    );
    const { PackageID } = PackageDetails;
    this.ids.set(one.name, PackageID);
    if (!isShared) return;
    await calls.granted("UpdatePackageScope", {
      PackageID,
      Operation: "ADD",
      PackageUserList: [OWN_ACCOUNT_ID],
    });
  }

  private async associate({ package: name, domain }: LiveAssociation): Promise<void> {
    await this.accounts.own.granted("AssociatePackage", {
      PackageID: this.ids.get(name) ?? name,
      DomainName: domain,
    });
  }

  private settle(): void {
    const { copyingMs, validatingMs, associatingMs } = this.delays;
    this.aws.advance(copyingMs + validatingMs + associatingMs);
  }
}
