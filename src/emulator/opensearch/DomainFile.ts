import type { Scope, ServedFile } from "../../model";

/** Which file of which domain. */
export interface DomainFileQuery {
  readonly domainName: string;
  readonly packageId: string;
  /** @default us-east-1 */
  readonly region?: string;
  /** The access key whose account owns the domain. @default test */
  readonly accessKeyId?: string;
}

/** One file that a domain holds: past what the API tells, the proof that a dictionary has arrived. */
export interface DomainFile extends Scope {
  readonly domainName: string;
  readonly packageId: string;
  readonly packageName: string;
  /** `v1` */
  readonly packageVersion: string;
  readonly bytes: Buffer;
}

/** A file as a caller may keep it: the bytes are its own. */
export function domainFileOf({ content, packageName = "", ...file }: ServedFile): DomainFile {
  return { ...file, packageName, bytes: Buffer.from(content.bytes ?? []) };
}
