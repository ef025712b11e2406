/** The dictionaries of a place, as they are live before anything of them is declared. */
export interface LiveStock {
  /** Those that can be adopted now, in the order of their names. */
  readonly packages: readonly AdoptablePackage[];
  readonly leftOut: readonly NotAdopted[];
}

export interface AdoptablePackage {
  readonly packageId: string;
  readonly packageName: string;
  readonly availableVersion: string;
  /** What its description says without a mark, as far as there is room when a mark follows. */
  readonly description: string;
  /** The SHA-256 that the description claims for the content; null when it claims none. */
  readonly sha256: string | null;
  readonly domains: readonly AdoptableDomain[];
}

/** The package on a domain. */
export interface AdoptableDomain {
  readonly domainName: string;
  /** `ACTIVE`, `ASSOCIATION_FAILED` … */
  readonly status: string;
  /** The version that the domain serves; null when the service does not say. */
  readonly servedVersion: string | null;
}

/** A package, or one of its domains, that no code is written for. */
export interface NotAdopted {
  readonly packageId: string;
  readonly packageName: string;
  /** Null where it is the package as a whole. */
  readonly domainName: string | null;
  /** One clause. */
  readonly why: string;
  /** False for what is nobody's to adopt here, and was not named: it leaves nothing open. */
  readonly open: boolean;
}
