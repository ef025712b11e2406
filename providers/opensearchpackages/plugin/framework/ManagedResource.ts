import type { CtyObject } from "../codec/CtyValue";
import type { LosslessJson } from "../codec/losslessJson";
import type { TopLevelSchema } from "../schema/Schema";
import type { Diagnostic } from "./Diagnostic";

/** What an operation may use while it runs. */
export interface OperationContext<Provider> {
  /** What the provider's configuration was made into. */
  readonly provider: Provider;
  /** Aborted when Terraform asks to stop. */
  readonly signal: AbortSignal;
  /** A line for Terraform's log. */
  readonly log: (message: string, fields?: Readonly<Record<string, string>>) => void;
}

/** A change of an object that exists: what is in the state, what is written, what Terraform proposes. */
export interface ProposedUpdate {
  readonly prior: CtyObject;
  readonly config: CtyObject;
  /** The configuration, with the prior values wherever it is silent on something computed. */
  readonly proposed: CtyObject;
}

/** A change as it is planned. */
export interface ChangeInPlan {
  /** What is in the state; null for a creation, and for what replaces another object. */
  readonly prior: CtyObject | null;
  readonly planned: CtyObject;
}

/** The JSON of a stored state of some older version. */
export type StoredState = Record<string, LosslessJson>;

/** A resource. The framework does the protocol; the resource says what is particular to it. */
export interface ManagedResource<Provider> {
  readonly schema: TopLevelSchema;
  /** What the rules of single attributes cannot say. @default nothing more */
  validate?(config: CtyObject): Diagnostic[];
  /**
   * The planned state of an update in place. Return `prior` for no change; UNKNOWN for what the apply decides.
   * Creations need no such function: all that is computed is unknown then. @default the proposed state
   */
  planUpdate?(update: ProposedUpdate): CtyObject;
  /**
   * What a plan has to say of a creation, a replacement or an update beyond the values: with an error among it there is no
   * plan. Not asked where nothing changes. @default nothing
   */
  remark?(change: ChangeInPlan, operation: OperationContext<Provider>): Promise<Diagnostic[]>;
  /** Returns the new state: wherever the plan was known, exactly that. */
  create(planned: CtyObject, operation: OperationContext<Provider>): Promise<CtyObject>;
  /** Returns the live state, or null when the object is gone. */
  read(state: CtyObject, operation: OperationContext<Provider>): Promise<CtyObject | null>;
  update(planned: CtyObject, prior: CtyObject, operation: OperationContext<Provider>): Promise<CtyObject>;
  delete(prior: CtyObject, operation: OperationContext<Provider>): Promise<void>;
  /** The attributes that the id says; the rest is then read. @throws PackagesError when it is no such id */
  importState(id: string): CtyObject;
  /** From the version of the key to the next. @default none */
  readonly upgrades?: Readonly<Record<number, (state: StoredState) => StoredState>>;
}

/** A data source: a configuration in, the whole state out. */
export interface DataSource<Provider> {
  readonly schema: TopLevelSchema;
  validate?(config: CtyObject): Diagnostic[];
  read(config: CtyObject, operation: OperationContext<Provider>): Promise<CtyObject>;
}

/** Everything that one provider offers. */
export interface ProviderDefinition<Provider> {
  readonly schema: TopLevelSchema;
  readonly resources: readonly ManagedResource<Provider>[];
  readonly dataSources: readonly DataSource<Provider>[];
  validate?(config: CtyObject): Diagnostic[];
  /** Makes of the configuration what operations use. Called once, before any of them. */
  configure(config: CtyObject): Provider;
}
