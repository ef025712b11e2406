/** What was read, from where, and when: the only thing that proves anything. */
export interface Evidence {
  /** What was seen, a clause: `AvailablePackageVersion v2, AVAILABLE`. */
  readonly seen: string;
  /** The operation, such as `DescribePackages` or `GetObject`; for a local file `file`. */
  readonly operation: string;
  /** What it was asked about: a package id, a domain's name, `s3://bucket/key?versionId=…`, a path. */
  readonly subject: string;
  /** Where it was asked: the region, or the endpoint's host where it is not that of AWS; `local` for a file. */
  readonly place: string;
  /** When the answer came, ISO 8601. */
  readonly at: string;
}

/** Evidence before it is known what was seen in it: what every reading carries. */
export type ReadingSource = Omit<Evidence, "seen">;
