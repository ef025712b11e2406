import { randomBytes } from "node:crypto";
import {
  AssociatePackageCommand,
  CreatePackageCommand,
  DeletePackageCommand,
  DescribePackagesCommand,
  DissociatePackageCommand,
  type DomainPackageDetails,
  ListDomainsForPackageCommand,
  ListPackagesForDomainCommand,
  type OpenSearchClient,
  type PackageDetails,
  UpdatePackageCommand,
} from "@aws-sdk/client-opensearch";
import { type ConformanceTarget, conformanceTarget } from "./ConformanceTarget";
import { SourceObjects } from "./SourceObjects";

/** How often a state is read before it is given up: on real AWS, a quarter of an hour. */
const MAX_READS = 180;

/** An id that is well formed and nobody's. */
export const UNKNOWN_PACKAGE_ID = "F999999999";

/** What the operations are tried on: packages under names of their own, all taken away again at the end. */
export class Specimens {
  private readonly packageIds: string[] = [];
  private started?: { readonly target: ConformanceTarget; readonly objects: SourceObjects };

  async start(): Promise<void> {
    const target = await conformanceTarget();
    this.started = { target, objects: new SourceObjects(target.s3) };
  }

  get target(): ConformanceTarget {
    return this.parts.target;
  }

  get client(): OpenSearchClient {
    return this.target.client;
  }

  get objects(): SourceObjects {
    return this.parts.objects;
  }

  /** A package name that nobody has. */
  newName(): string {
    return `conformance-${randomBytes(6).toString("hex")}`;
  }

  /** A package that has just been created. */
  async created(PackageName = this.newName(), content = "tea, chai"): Promise<PackageDetails> {
    const PackageSource = await this.objects.put(PackageName, content);
    const command = new CreatePackageCommand({ PackageName, PackageType: "TXT-DICTIONARY", PackageSource });
    const { PackageDetails } = await this.client.send(command);
    this.packageIds.push(PackageDetails?.PackageID ?? "");
    return PackageDetails ?? {};
  }

  /** The id of a package that is AVAILABLE. */
  async available(): Promise<string> {
    const { PackageID = "" } = await this.created();
    await this.untilPackage(PackageID, ({ PackageStatus }) => PackageStatus === "AVAILABLE");
    return PackageID;
  }

  /** The id of a package that is ACTIVE on the domain. */
  async active(): Promise<string> {
    const PackageID = await this.available();
    await this.associate(PackageID);
    return PackageID;
  }

  /** Brings the available version to the domain. */
  async associate(PackageID: string): Promise<DomainPackageDetails> {
    const { domainName: DomainName } = this.target;
    await this.client.send(new AssociatePackageCommand({ PackageID, DomainName }));
    const settled = await this.until(
      () => this.onDomain(PackageID),
      (association) => association?.DomainPackageStatus === "ACTIVE",
    );
    return settled ?? {};
  }

  /** Makes the next version of a package and waits until it is AVAILABLE. */
  async updated(PackageID: string, CommitMessage?: string): Promise<PackageDetails> {
    const PackageSource = await this.objects.put(PackageID, "tea, chai, cha");
    await this.client.send(new UpdatePackageCommand({ PackageID, PackageSource, CommitMessage }));
    return this.untilPackage(PackageID, ({ PackageStatus }) => PackageStatus === "AVAILABLE");
  }

  /** The association with the domain; undefined when there is none. */
  async onDomain(packageId: string): Promise<DomainPackageDetails | undefined> {
    const { domainName: DomainName } = this.target;
    const answer = await this.client.send(new ListPackagesForDomainCommand({ DomainName, MaxResults: 100 }));
    return answer.DomainPackageDetailsList?.find(({ PackageID }) => PackageID === packageId);
  }

  /** Reads a package until it is as it should be. */
  untilPackage(packageId: string, done: (details: PackageDetails) => boolean): Promise<PackageDetails> {
    return this.until(() => this.described(packageId), done);
  }

  /** Reads until it is as it should be. */
  async until<Value>(read: () => Promise<Value>, done: (value: Value) => boolean): Promise<Value> {
    for (let reads = 1; reads <= MAX_READS; reads += 1) {
      const value = await read();
      if (done(value)) return value;
      await this.target.pass();
    }
    throw new Error(`not there after ${MAX_READS} reads: ${JSON.stringify(await read())}`);
  }

  /** Takes everything away that was made, and ends the target. */
  async release(): Promise<void> {
    for (const packageId of this.packageIds) await this.remove(packageId);
    await this.objects.remove();
    await this.target.stop();
  }

  private async described(packageId: string): Promise<PackageDetails> {
    const Filters = [{ Name: "PackageID" as const, Value: [packageId] }];
    const answer = await this.client.send(new DescribePackagesCommand({ Filters }));
    return answer.PackageDetailsList?.[0] ?? {};
  }

  private async remove(PackageID: string): Promise<void> {
    const { PackageStatus } = await this.untilPackage(
      PackageID,
      (details) => !["COPYING", "VALIDATING"].includes(details.PackageStatus ?? ""),
    );
    if (PackageStatus === undefined || PackageStatus === "DELETING") return;
    const domains = await this.client.send(new ListDomainsForPackageCommand({ PackageID }));
    for (const { DomainName } of domains.DomainPackageDetailsList ?? []) {
      await this.client.send(new DissociatePackageCommand({ PackageID, DomainName }));
      await this.until(
        () => this.onDomain(PackageID),
        (association) => association === undefined,
      );
    }
    await this.client.send(new DeletePackageCommand({ PackageID }));
  }

  private get parts(): { readonly target: ConformanceTarget; readonly objects: SourceObjects } {
    if (this.started === undefined) throw new Error("Specimens are not started");
    return this.started;
  }
}
