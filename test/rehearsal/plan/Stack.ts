/** The kinds of things that stacks are made of; `opensearchpackages_package` is a data source. */
export type ResourceType =
  | "aws_opensearch_domain"
  | "aws_s3_object"
  | "aws_opensearch_package"
  | "opensearchpackages_package"
  | "opensearchpackages_package_content"
  | "opensearchpackages_association_gate"
  | "aws_opensearch_package_association"
  | "opensearchpackages_rollout";

/** The value of another resource's attribute. */
export interface Reference {
  readonly address: string;
  readonly attribute: string;
}

export type Argument = string | Reference;

/** One block of a configuration. The source of a package is flat here: `s3_bucket_name` and `s3_key`. */
export interface Block {
  /** `aws_s3_object.a`, `data.opensearchpackages_package.a` */
  readonly address: string;
  readonly type: ResourceType;
  readonly arguments: Readonly<Record<string, Argument>>;
  readonly dependsOn: readonly string[];
  readonly createBeforeDestroy: boolean;
}

export type Attributes = Readonly<Record<string, string | null>>;

/** One resource of a state, as a refresh leaves it. */
export interface StoredResource {
  readonly address: string;
  readonly type: ResourceType;
  readonly attributes: Attributes;
  /** What it was made after, directly or through others, as Terraform keeps it. */
  readonly dependencies: readonly string[];
}

/** What one team has: a state, and what it wants to have. */
export interface Stack {
  readonly name: string;
  readonly state: readonly StoredResource[];
  readonly blocks: readonly Block[];
  /** Addresses that a `removed` block takes out of the state without destroying them. */
  readonly forgotten: readonly string[];
  /** What an `import` block brings into the state, by its address: it changes nothing. */
  readonly imports: Readonly<Record<string, StoredResource & { readonly id: string }>>;
}

/** What a plan does not know yet. */
export const UNKNOWN = Symbol("known after apply");

export type PlannedAttributes = Readonly<Record<string, string | null | typeof UNKNOWN>>;

export type Action =
  "no-op" | "create" | "update" | "replace" | "delete" | "forget" | "import" | "read" | "read while planning";

export interface PlannedResource {
  readonly address: string;
  readonly type: ResourceType;
  readonly action: Action;
  /** Of a replacement: the new one is made first. */
  readonly createBeforeDestroy: boolean;
  readonly before: Attributes | null;
  readonly after: PlannedAttributes | null;
  /** Null for what the configuration no longer has. */
  readonly block: Block | null;
  /** Managed resources that it depends on: as the state has them, with those of the configuration, if it has it. */
  readonly dependencies: readonly string[];
  readonly importId?: string;
}

export interface PlannedStack {
  readonly name: string;
  readonly resources: readonly PlannedResource[];
  readonly forgotten: readonly string[];
}

export function isReference(argument: Argument): argument is Reference {
  return typeof argument !== "string";
}

/** What a block refers to by its arguments and by `depends_on`. */
export function referredBy({ arguments: given, dependsOn }: Block): string[] {
  const referred = Object.values(given).flatMap((one) => (isReference(one) ? [one.address] : []));
  return [...new Set([...referred, ...dependsOn])];
}

/** Everything that an address depends on, directly or through others. */
export function closureOf(address: string, blocks: readonly Block[]): string[] {
  const found = new Set<string>();
  const visit = (at: string): void => {
    const block = blocks.find((one) => one.address === at);
    for (const next of block === undefined ? [] : referredBy(block)) {
      if (found.has(next)) continue;
      found.add(next);
      visit(next);
    }
  };
  visit(address);
  return [...found];
}
