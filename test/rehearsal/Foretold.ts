/** A refusal that an apply is foretold. */
export interface ForetoldRefusal {
  /** Address and what is done with it: `aws_opensearch_package.a update`. */
  readonly step: string;
  /** `UpdatePackage` */
  readonly operation: string;
  /** `ValidationException` */
  readonly exception: string;
  /** Whether it happens whatever the order of the steps and the times that things take. */
  readonly certain: boolean;
}

/** What a domain serves of one package when everything is quiet after the apply. */
export interface ForetoldServed {
  readonly domain: string;
  /** The package's id; the address of the resource that makes it when it is new. */
  readonly package: string;
  /** SHA-256 of what may be served, in hexadecimal; null: nothing, `?`: it cannot be told. */
  readonly possible: readonly (string | null)[];
}

/** What a rehearsal says of plans that are applied one after another, before they are. */
export interface Foretold {
  readonly refusals: readonly ForetoldRefusal[];
  readonly served: readonly ForetoldServed[];
  /** Steps that it does not judge. */
  readonly unchecked: readonly string[];
}
