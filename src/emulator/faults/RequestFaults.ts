import type { Clock } from "../Clock";
import type { AwsFailure } from "../protocol/failureAnswer";
import { FaultRule, type Fault, type FaultLimits } from "./Fault";

/** Which requests a fault fits. */
export interface RequestFaultOptions extends FaultLimits {
  /** `es`, `s3`, `sts` or `search`, the domains' own endpoints. @default all of them */
  readonly service?: string;
  /** `AssociatePackage`. @default every operation */
  readonly operation?: string;
}

/** A request that may meet a fault. */
export interface FaultedRequest {
  readonly service: string;
  readonly operation: string;
  readonly method: string;
  readonly region: string;
  readonly accountId: string;
  /** Of the caller. */
  readonly principalArn: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** Empty for a request that is not signed. */
  readonly accessKeyId: string;
}

/** What a fault does to a request. */
export type RequestFaultEffect =
  | { readonly kind: "delay"; readonly ms: number }
  | { readonly kind: "reset" }
  | { readonly kind: "answer"; readonly failure: (request: FaultedRequest) => AwsFailure };

interface RequestFault {
  readonly fits: (request: FaultedRequest) => boolean;
  readonly effect: RequestFaultEffect;
  readonly rule: FaultRule;
}

/** The faults that show in the answer of a call, or in that there is none. */
export class RequestFaults {
  private faults: RequestFault[] = [];

  constructor(private readonly clock: Clock) {}

  add(effect: RequestFaultEffect, limits: FaultLimits, fits: (request: FaultedRequest) => boolean): Fault {
    const rule = new FaultRule(this.clock, limits);
    this.faults.push({ fits, effect, rule });
    return rule;
  }

  /** What a request meets, in the order in which the faults were set. */
  meet(request: FaultedRequest): RequestFaultEffect[] {
    return this.faults
      .filter((fault) => fault.fits(request) && fault.rule.strikes())
      .map((fault) => fault.effect);
  }

  clear(): void {
    this.faults = [];
  }
}
