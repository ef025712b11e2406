import type { OpenSearchClient } from "@aws-sdk/client-opensearch";
import { createOpenSearchClient } from "../../src/service/clients";
import { type Answering, json, RawServer } from "./RawServer";

export type Json = Readonly<Record<string, unknown>>;

/** By the path under which each operation is asked. */
const PATHS: readonly (readonly [operation: string, method: string, path: RegExp])[] = [
  ["DescribePackages", "POST", /\/packages\/describe$/],
  ["ListDomainsForPackage", "GET", /\/packages\/([^/]+)\/domains/],
  ["ListPackagesForDomain", "GET", /\/domain\/([^/]+)\/packages/],
  ["DescribeDomain", "GET", /\/opensearch\/domain\/([^/]+)$/],
  ["AssociatePackage", "POST", /\/packages\/associate\/([^/]+)\/([^/]+)$/],
  ["UpdatePackage", "POST", /\/packages\/update$/],
];

/** A packages API that says what a test tells it, and does nothing by itself: for states that no emulator is in. */
export class ToldAws {
  packages: Json[] = [];
  associations: Json[] = [];
  domains: Json[] = [];
  /** Answers in place of those, by operation. */
  readonly instead = new Map<string, Answering>();
  /** Called before an operation is answered: what has become of things by then. */
  before: (operation: string, names: readonly string[]) => void = () => undefined;
  /** What was asked, in order: `DescribeDomain search-prod`. */
  readonly calls: string[] = [];

  client: OpenSearchClient;
  private generation = 1;

  private constructor(readonly server: RawServer) {
    this.client = this.newClient();
    server.answering = (response, request) =>
      this.answer(request.method ?? "", request.url ?? "")(response, request);
  }

  static async start(): Promise<ToldAws> {
    return new ToldAws(await RawServer.start());
  }

  async stop(): Promise<void> {
    this.client.destroy();
    await this.server.stop();
  }

  /** Forgets everything that it was told. */
  clear(): void {
    this.packages = [];
    this.associations = [];
    this.domains = [];
    this.instead.clear();
    this.before = () => undefined;
    this.forget();
  }

  /** Begins anew with what was asked: a client of its own has read nothing yet. */
  forget(): void {
    this.calls.length = 0;
    this.client.destroy();
    this.generation += 1;
    this.client = this.newClient();
  }

  /** What a client asks that was forgotten in the middle of it comes late, and counts no more. */
  private newClient(): OpenSearchClient {
    const { settings, host } = this.server;
    const opensearch = `http://${host}/${this.generation}`;
    return createOpenSearchClient({ ...settings, endpoints: { ...settings.endpoints, opensearch } });
  }

  /** How often an operation was asked for. */
  count(operation: string): number {
    return this.calls.filter((call) => call.split(" ")[0] === operation).length;
  }

  private answer(method: string, url: string): Answering {
    const path = url.split("?")[0] ?? "";
    const [, generation = this.generation] = /^\/(\d+)\/\d{4}-/.exec(path) ?? [];
    if (Number(generation) !== this.generation) return json({});
    for (const [operation, asked, pattern] of PATHS) {
      const [, ...names] = (asked === method ? pattern.exec(path) : null) ?? [undefined];
      if (asked !== method || !pattern.test(path)) continue;
      this.calls.push([operation, ...names].join(" "));
      this.before(operation, names as string[]);
      return this.instead.get(operation) ?? json(this.told(operation, names as string[]));
    }
    return json({ message: `${method} ${url}` }, 404, { "x-amzn-errortype": "UnknownOperationException" });
  }

  private told(operation: string, [name, other]: readonly string[]): Json {
    const on = (member: string): Json[] => this.associations.filter((each) => each[member] === name);
    switch (operation) {
      case "DescribePackages":
        return { PackageDetailsList: this.packages };
      case "ListDomainsForPackage":
        return { DomainPackageDetailsList: on("PackageID") };
      case "ListPackagesForDomain":
        return { DomainPackageDetailsList: on("DomainName") };
      case "DescribeDomain":
        return { DomainStatus: this.domains.find(({ DomainName }) => DomainName === name) };
      case "AssociatePackage":
        return { DomainPackageDetails: on("PackageID").find(({ DomainName }) => DomainName === other) };
      default:
        return { PackageDetails: this.packages[0] };
    }
  }
}

/** A refusal of the service. */
export function refusal(name: string, message: string, status = 409): Answering {
  return json({ message }, status, { "x-amzn-errortype": name });
}

export function toldPackage(PackageID: string, more: Json = {}): Json {
  return {
    PackageID,
    PackageName: `name-of-${PackageID}`,
    PackageType: "TXT-DICTIONARY",
    PackageStatus: "AVAILABLE",
    AvailablePackageVersion: "v2",
    ...more,
  };
}

export function toldAssociation(PackageID: string, DomainName: string, more: Json = {}): Json {
  return {
    PackageID,
    DomainName,
    PackageType: "TXT-DICTIONARY",
    DomainPackageStatus: "ACTIVE",
    PackageVersion: "v2",
    ...more,
  };
}

export function toldDomain(DomainName: string, more: Json = {}): Json {
  return {
    DomainId: `1/${DomainName}`,
    DomainName,
    ARN: `arn:aws:es:eu-central-1:1:domain/${DomainName}`,
    ClusterConfig: {},
    ...more,
  };
}
