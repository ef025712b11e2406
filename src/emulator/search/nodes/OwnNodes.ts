import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PackagesError } from "../../../errors";
import type { ServingDomain } from "../../../model";
import { domainKey } from "../../protocol/domainPath";
import { LocalNode, type NodePreparation } from "../node/LocalNode";
import { engineNearest } from "../build/SearchEngine";
import { dictionariesOf } from "./AnalyzersFolder";
import { DomainHome } from "./DomainHome";
import { type DomainNodes, SearchRefusal } from "./DomainNodes";

/** Each is a process with some 200 MB: one program must not take a machine's memory. */
export const MOST_NODES = 4;

/**
 * A node for each domain, because that is what a domain is: two domains hold different versions of one dictionary, and
 * have indexes and an engine of their own. The files are there from the moment a domain holds them; the node is started
 * by the first request.
 */
export class OwnNodes implements DomainNodes {
  private readonly homes = new Map<string, DomainHome>();
  private readonly root = mkdtempSync(join(tmpdir(), "opensearch-packages-search-"));
  private closing: Promise<unknown>[] = [];

  constructor(private readonly preparation: NodePreparation = {}) {}

  /**
   * Prepares what nodes of these domains need.
   *
   * @param engineVersions as the service names them
   * @throws PackagesError without Java, Maven or network
   */
  async prepare(engineVersions: readonly (string | undefined)[]): Promise<void> {
    const versions = new Set(engineVersions.map((one) => engineNearest(one).version));
    for (const version of versions) await LocalNode.prepare(version, this.preparation);
  }

  hold(domains: readonly ServingDomain[]): void {
    const present = new Set(domains.map(domainKey));
    for (const [key, home] of this.homes) if (!present.has(key)) this.forget(key, home);
    for (const domain of domains) {
      const files = dictionariesOf(domain);
      if (files.length > 0 || this.homes.has(domainKey(domain))) this.homeOf(domain).analyzers.hold(files);
    }
  }

  async urlOf(domain: ServingDomain): Promise<string> {
    const home = this.homeOf(domain);
    if (!home.hasNode && this.nodeCount >= MOST_NODES) throw tooMany(domain.domainName);
    try {
      return await home.urlOfNode(domain.engineVersion, this.preparation);
    } catch (error) {
      if (!(error instanceof PackagesError)) throw error;
      throw new SearchRefusal(503, "search_engine_not_started", error.message);
    }
  }

  async stop(): Promise<void> {
    for (const [key, home] of this.homes) this.forget(key, home);
    await Promise.all(this.closing);
    rmSync(this.root, { recursive: true, force: true });
  }

  private get nodeCount(): number {
    return [...this.homes.values()].filter(({ hasNode }) => hasNode).length;
  }

  private homeOf(domain: ServingDomain): DomainHome {
    const key = domainKey(domain);
    const home = this.homes.get(key) ?? new DomainHome(mkdtempSync(join(this.root, `${domain.domainName}-`)));
    this.homes.set(key, home);
    return home;
  }

  /** At once for whoever asks; the process ends in a moment. */
  private forget(key: string, home: DomainHome): void {
    this.homes.delete(key);
    this.closing.push(home.close());
  }
}

function tooMany(domainName: string): SearchRefusal {
  return new SearchRefusal(
    503,
    "too_many_search_engines",
    `${MOST_NODES} domains have a search engine already, and ${domainName} gets none: delete one of them, or start ` +
      "a node of your own and name its address with --nodes.",
  );
}
