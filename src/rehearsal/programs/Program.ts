import type { ExceptionName, SourceAddress, PackageSource, RefusalReason, State } from "../../model";
import type { DeclaredSource } from "../../terraform/declared/Declared";
import type { BucketDefault, NotKnown } from "../RehearsalInput";

/** A look at a place: nothing but what the model says at a moment. */
export interface PlaceLook {
  readonly state: State;
  readonly nowMs: number;
}

/** What a wait has come to. */
export type WaitProgress = "going on" | "settled" | { readonly failed: string };

/** What a provider asks for, one after the other, in the course of one step. */
export type Demand =
  | {
      readonly kind: "call";
      readonly operation: string;
      readonly input: object;
      /** What the call's outcome rests on; see `subjects`. */
      readonly restsOn: readonly string[];
      /** An exception that the provider takes for fine. */
      readonly tolerates?: ExceptionName;
      /** Refusals that pass by themselves: after one of them the provider looks again, and calls once more. */
      readonly retriesAfter?: readonly RefusalReason[];
      /** What is copied, of CreatePackage and UpdatePackage. */
      readonly copies?: PackageSource;
    }
  | { readonly kind: "sleep"; readonly forMs: number }
  /** Looks again and again, and fails when the time is up. */
  | {
      readonly kind: "until";
      /** What has to change for another answer. */
      readonly of: { readonly packageId?: string; readonly domainName?: string };
      readonly done: (look: PlaceLook) => WaitProgress;
      readonly timeoutMs: number;
    }
  | { readonly kind: "look"; readonly restsOn: readonly string[] }
  | {
      readonly kind: "put";
      readonly object: ObjectIn;
      /** Null where nothing encrypts it with a key of its own. */
      readonly encryption: string | null;
      /** Why the encryption is not known; null when it is. */
      readonly unknownEncryption: NotKnown | null;
      readonly sha256: string | null;
    }
  | { readonly kind: "remove"; readonly object: ObjectIn }
  | { readonly kind: "busy"; readonly domainName: string }
  /** The provider itself refuses: no call is made. */
  | { readonly kind: "fail"; readonly why: string }
  /** From here on nothing of this step can be judged. */
  | ({ readonly kind: "unjudged" } & NotKnown);

export type ObjectIn = Pick<SourceAddress, "bucket" | "key"> & {
  /** Of the provider that writes it, hence of the bucket; null when it is not known. */
  readonly region: string | null;
};

/** What a demand is answered with. */
export interface Answer {
  /** What a call answered; undefined when a refusal was fine, or not judged. */
  readonly answer?: object;
  readonly look: PlaceLook;
  /** Whether the call was refused for something that passes by itself. @default false */
  readonly again?: boolean;
}

/** One step of an apply, as its provider carries it out. */
export type Program = Generator<Demand, Answer | void, Answer>;

/** A resource, by its address in a file. */
export interface Addressed {
  readonly input: string;
  readonly address: string;
}

/** What a step knows beside what is declared. */
export interface StepContext {
  /** The id of the package that a resource means; undefined when it is not there, or not known. */
  readonly idOf: (referrer: Referrer) => string | undefined;
  /** From now on the address means the package with this id. */
  readonly bind: (declared: Addressed, packageId: string) => void;
  /** From now on a content is this version of its package. */
  readonly hold: (content: Addressed, version: string) => void;
  /** The version that a content has come to in this apply; undefined when it has not, or it is not known. */
  readonly heldVersion: (content: Addressed) => string | undefined;
  /** What a bucket encrypts an object with that says nothing itself. */
  readonly bucketDefault: (bucket: string) => BucketDefault;
  /** The SHA-256 of what an upload brings; null when it is not known. */
  readonly sha256Of: (source: DeclaredSource) => string | null;
  /** Whether the AWS provider waits for the copy after CreatePackage. */
  readonly waitsForCopy: boolean;
}

/** What names a package: an association, a rollout, a gate. */
export interface Referrer {
  readonly input: string;
  readonly packageId: string | null;
  readonly packageAddress: string | null;
}

/** Nothing of a step can be judged whose argument is not known before the apply. */
export function unknownUntilApply(argument: string): Demand {
  return {
    kind: "unjudged",
    why: `${argument} is not known until the apply`,
    checkedBy: `a plan in which ${argument} is known`,
  };
}
