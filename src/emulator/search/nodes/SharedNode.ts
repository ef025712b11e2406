import type { ServingDomain } from "../../../model";
import { domainKey } from "../../protocol/domainPath";
import { AnalyzersFolder, type HeldFile, dictionariesOf } from "./AnalyzersFolder";
import { type DomainNodes, SearchRefusal } from "./DomainNodes";
import { proveConfigFolder, findConfigFolder } from "./configFolder";

/** A node that somebody else started. */
export interface SearchNodeAddress {
  /** `http://127.0.0.1:9200`, with a user and a password when it wants them. */
  readonly url: string;
  /** Its `config` folder, as it is called on this machine. @default what the node says, when that is on this machine */
  readonly configFolder?: string;
}

/**
 * One node for all domains. It has one file a dictionary: where domains hold different versions of one, the first of
 * them has it, and requests to the others are refused, because every answer would be made with the wrong words.
 */
export class SharedNode implements DomainNodes {
  private readonly conflicts = new Map<string, SearchRefusal>();

  private constructor(
    private readonly url: string,
    private readonly analyzers: AnalyzersFolder,
  ) {}

  /**
   * Finds the folder that the node reads, and proves it with a file.
   *
   * @throws PackagesError when the node doesn't answer, or reads another folder
   */
  static async connect({ url, configFolder }: SearchNodeAddress): Promise<SharedNode> {
    const folder = configFolder ?? (await findConfigFolder(url));
    return new SharedNode(url, new AnalyzersFolder(await proveConfigFolder(url, folder)));
  }

  hold(domains: readonly ServingDomain[]): void {
    this.conflicts.clear();
    const first = new Map<string, { readonly file: HeldFile; readonly domainName: string }>();
    for (const domain of domains) {
      for (const file of dictionariesOf(domain)) {
        const other = first.get(file.packageId);
        if (other === undefined) first.set(file.packageId, { file, domainName: domain.domainName });
        else if (!isSame(other.file.bytes, file.bytes)) {
          this.conflicts.set(
            domainKey(domain),
            conflict(domain.domainName, file.packageId, other.domainName),
          );
        }
      }
    }
    this.analyzers.hold([...first.values()].map(({ file }) => file));
  }

  urlOf(domain: ServingDomain): Promise<string> {
    const refusal = this.conflicts.get(domainKey(domain));
    return refusal === undefined ? Promise.resolve(this.url) : Promise.reject(refusal);
  }

  /** It is not ours, and the indexes on it name the files: they stay. */
  stop(): Promise<void> {
    return Promise.resolve();
  }
}

/** The domains of one version hold the same object: large files are seldom compared. */
function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one === other || Buffer.compare(one, other) === 0;
}

function conflict(domainName: string, packageId: string, other: string): SearchRefusal {
  return new SearchRefusal(
    409,
    "dictionary_conflict",
    `The domains ${other} and ${domainName} hold different content of ${packageId}, and the one node behind both has ` +
      `that of ${other}: bring them to one version, or start the local AWS with --nodes auto, which gives each ` +
      "domain a node of its own.",
  );
}
