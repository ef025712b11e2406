import type { OpenSearchClient } from "@aws-sdk/client-opensearch";
import type { ServiceSettings } from "../../../../src/service/clients";
import { liveService } from "./liveService";

/** What the provider's configuration is made into: the live API of one account, by region. */
export class PackagesProvider {
  private readonly own: OpenSearchClient;
  private readonly others = new Map<string, OpenSearchClient>();

  /** @throws PackagesError when the endpoint is no address */
  constructor(private readonly settings: ServiceSettings) {
    this.own = liveService.clients.createOpenSearchClient(settings);
  }

  /**
   * The one client of a region: all that look at one domain share their looks by it.
   *
   * @param region as a resource or data source names it; undefined is that of the configuration
   */
  async clientIn(region: string | undefined): Promise<OpenSearchClient> {
    if (region === undefined || region === (await this.ownRegion())) return this.own;
    const known = this.others.get(region);
    if (known !== undefined) return known;
    const fresh = liveService.clients.createOpenSearchClient({ ...this.settings, region });
    this.others.set(region, fresh);
    return fresh;
  }

  /** Closes every connection. */
  close(): void {
    [this.own, ...this.others.values()].forEach((client) => client.destroy());
  }

  /** Undefined where neither the configuration nor the environment names one. */
  private async ownRegion(): Promise<string | undefined> {
    try {
      return await this.own.config.region();
    } catch {
      // What names no region of its own says so with its first call.
      return undefined;
    }
  }
}
