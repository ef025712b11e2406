import {
  apply,
  type Call,
  type CallOutcome,
  type Delays,
  emptyState,
  type Refusal,
  type State,
  type World,
} from "../../src/model";

export const ACCOUNT = "123456789012";
export const REGION = "us-east-1";

/** Every state lasts 10 ms. */
export const DELAYS: Delays = {
  copyingMs: 10,
  validatingMs: 10,
  associatingMs: 10,
  dissociatingMs: 10,
  deletingMs: 10,
  domainProcessingMs: 10,
};

/** S3 holds every object, and its content is its key. */
export const WORLD: World = {
  delays: DELAYS,
  objects: ({ key }) => ({
    kind: "object",
    content: { sha256: key },
    kmsEncrypted: false,
    region: REGION,
  }),
};

/** A state under test: calls are made one after the other, each when the one before has come to its end. */
export class Packages {
  state: State = emptyState(ACCOUNT, REGION);
  nowMs = 1_000;

  constructor(public world: World = WORLD) {}

  /** Makes a call, and keeps what it comes to. */
  call(operation: string, input: object, scope?: Call["scope"]): CallOutcome {
    const outcome = apply(this.state, { operation, input, scope }, this.nowMs, this.world);
    if ("state" in outcome) this.state = outcome.state;
    return outcome;
  }

  /** The answer of a call that is granted. */
  answer<Answer>(operation: string, input: object, scope?: Call["scope"]): Answer {
    const outcome = this.call(operation, input, scope);
    if ("refusal" in outcome) throw new Error(outcome.refusal.message);
    return outcome.answer as Answer;
  }

  /** Why a call is refused; undefined when it is granted. */
  refusal(operation: string, input: object, scope?: Call["scope"]): Refusal | undefined {
    const outcome = this.call(operation, input, scope);
    return "refusal" in outcome ? outcome.refusal : undefined;
  }

  /** Lets everything come to its end. */
  settle(): this {
    this.nowMs += 100;
    return this;
  }

  /** The id of a package that is COPYING. */
  copying(name: string, changed: object = {}): string {
    const input = {
      PackageName: name,
      PackageType: "TXT-DICTIONARY",
      PackageSource: { S3BucketName: "dictionaries", S3Key: `${name}.txt` },
    };
    const { PackageDetails } = this.answer<{ PackageDetails: { PackageID: string } }>("CreatePackage", {
      ...input,
      ...changed,
    });
    return PackageDetails.PackageID;
  }

  available(name: string, changed: object = {}): string {
    const id = this.copying(name, changed);
    this.settle();
    return id;
  }

  plugin(name: string, changed: object = {}): string {
    return this.available(name, {
      PackageType: "ZIP-PLUGIN",
      EngineVersion: "OpenSearch_2.19",
      PackageVendingOptions: { VendingEnabled: true },
      ...changed,
    });
  }

  domain(DomainName: string, EngineVersion = "OpenSearch_2.19"): string {
    this.answer("CreateDomain", { DomainName, EngineVersion });
    this.settle();
    return DomainName;
  }

  active(PackageID: string, DomainName: string): void {
    this.answer("AssociatePackage", { PackageID, DomainName });
    this.settle();
  }
}
