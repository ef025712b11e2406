import type { AssociationRecord } from "../store/AssociationRecord";
import { associationState, type OpenSearchStore, type Scope } from "../store/OpenSearchStore";

/** Which file of which domain. */
export interface DomainFileQuery {
  readonly domainName: string;
  readonly packageId: string;
  /** @default us-east-1 */
  readonly region?: string;
  /** The access key whose account owns the domain. @default test */
  readonly accessKeyId?: string;
}

/** One file that a domain holds. */
export interface DomainFile extends Scope {
  readonly domainName: string;
  readonly packageId: string;
  readonly packageName: string;
  /** `v1` */
  readonly packageVersion: string;
  readonly bytes: Buffer;
}

/** What domains really hold, past what the API tells: the proof that a dictionary has arrived. */
export class DomainFiles {
  constructor(private readonly store: OpenSearchStore) {}

  find(scope: Scope, query: DomainFileQuery, atMs: number): Buffer | undefined {
    return this.all(atMs).find(
      (file) =>
        file.accountId === scope.accountId &&
        file.region === scope.region &&
        file.domainName === query.domainName &&
        file.packageId === query.packageId,
    )?.bytes;
  }

  all(atMs: number): DomainFile[] {
    return this.store.associationsAt(atMs).flatMap((association) => fileOf(association, atMs));
  }
}

function fileOf(association: AssociationRecord, atMs: number): DomainFile[] {
  const { packageRecord, domain } = association;
  const held = associationState(association, atMs)?.state.held;
  if (held === undefined) return [];
  return [
    {
      accountId: domain.accountId,
      region: domain.region,
      domainName: domain.name,
      packageId: packageRecord.id,
      packageName: packageRecord.name,
      packageVersion: held.name,
      bytes: Buffer.from(held.bytes),
    },
  ];
}
