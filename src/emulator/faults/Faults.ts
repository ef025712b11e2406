import type { AssociationStatus, PackageStatus } from "../../model";
import type { Clock } from "../Clock";
import type { AwsFailure } from "../protocol/failureAnswer";
import { neededAccess } from "../policy/neededAccess";
import { Policy } from "../policy/Policy";
import type { Fault, FaultLimits } from "./Fault";
import { iamAction } from "../policy/iamAction";
import { type OutcomeFaultOptions, OutcomeFaults } from "./OutcomeFaults";
import {
  type FaultedRequest,
  type RequestFaultEffect,
  type RequestFaultOptions,
  RequestFaults,
} from "./RequestFaults";
import { accessDenied, expiredToken, serverError, throttling } from "./serviceFailures";

/** A domain to be kept busy. */
export interface BusyDomainOptions {
  readonly domainName: string;
  /** Milliseconds. */
  readonly forMs: number;
  /** What the domain says that it does. @default Processing */
  readonly reason?: "Processing" | "UpgradeProcessing";
  /** @default us-east-1 */
  readonly region?: string;
  /** The access key whose account owns it. @default test */
  readonly accessKeyId?: string;
}

/** A status that is set by hand, and how long it stays. */
export interface LastingStatus {
  readonly packageName: string;
  /** Milliseconds; then it is as it was. @default until a call changes it */
  readonly forMs?: number;
  /** `ErrorDetails.ErrorMessage` @default none */
  readonly errorMessage?: string;
  /** @default us-east-1 */
  readonly region?: string;
  /** The access key whose account owns it. @default test */
  readonly accessKeyId?: string;
}

/** A package to be put into a status. */
export interface PackageStatusOptions extends LastingStatus {
  /** `PackageStatus`, such as `DELETE_FAILED`. */
  readonly status: PackageStatus;
}

/** An association to be put into a status. */
export interface AssociationStatusOptions extends LastingStatus {
  readonly domainName: string;
  /** `DomainPackageStatus`, such as `ASSOCIATION_FAILED`. */
  readonly status: AssociationStatus;
}

/** What the faults change past the API. */
export interface StateChanges {
  keepBusy(options: BusyDomainOptions): void;
  putInStatus(options: PackageStatusOptions | AssociationStatusOptions): void;
}

/** What goes wrong, on demand. Every method returns the fault, to lift it; {@link Faults.clear} lifts all. */
export class Faults {
  readonly outcomes: OutcomeFaults;
  readonly requests: RequestFaults;

  constructor(
    clock: Clock,
    private readonly changes: StateChanges,
  ) {
    this.outcomes = new OutcomeFaults(clock);
    this.requests = new RequestFaults(clock);
  }

  /** ThrottlingException, 429 (`SlowDown`, 503, from S3). */
  throttle(options: RequestFaultOptions = {}): Fault {
    return this.strike({ kind: "answer", failure: throttling }, options);
  }

  /** An answer of the 5xx kind. `status` is 500 unless told. */
  serverError(options: RequestFaultOptions & { readonly status?: number } = {}): Fault {
    const status = options.status ?? 500;
    return this.strike({ kind: "answer", failure: (request) => serverError(request, status) }, options);
  }

  /** The connection is reset in place of an answer; the request has no effect. */
  resetConnections(options: RequestFaultOptions = {}): Fault {
    return this.strike({ kind: "reset" }, options);
  }

  /** Answers come `delayMs` late. */
  slowAnswers(options: RequestFaultOptions & { readonly delayMs: number }): Fault {
    return this.strike({ kind: "delay", ms: options.delayMs }, options);
  }

  /**
   * Access denied, in a message that names the caller, the action and the resource.
   *
   * @param operation an operation, `AssociatePackage`, or an IAM action, `s3:GetObject`
   */
  deny(operation: string, limits: FaultLimits = {}): Fault {
    const failure = (request: FaultedRequest): AwsFailure => accessDenied(request);
    return this.requests.add({ kind: "answer", failure }, limits, (request) =>
      [request.operation, iamAction(request)].includes(operation),
    );
  }

  /**
   * Whoever signs a request may do what an identity-based policy allows, and nothing else: all other calls are access
   * denied, in a message that names the action that is missing.
   *
   * @param policy a policy document, JSON; of conditions only `StringEquals` on `aws:RequestedRegion`
   * @throws PackagesError when the policy can't be read, or has what is not modelled
   */
  allowOnly(policy: string): Fault {
    const allowed = Policy.parse(policy);
    const missing = (request: FaultedRequest): string | undefined =>
      neededAccess(request).find((needed) => !allowed.allows(needed))?.action;
    const failure = (request: FaultedRequest): AwsFailure => accessDenied(request, missing(request));
    return this.requests.add({ kind: "answer", failure }, {}, (request) => missing(request) !== undefined);
  }

  /** ExpiredTokenException, whatever is asked. */
  expireCredentials(options: RequestFaultOptions = {}): Fault {
    return this.strike({ kind: "answer", failure: expiredToken }, options);
  }

  /** Packages created or updated from now on end COPY_FAILED. */
  failCopy(options: OutcomeFaultOptions = {}): Fault {
    return this.outcomes.fail("copy", options);
  }

  /** Packages created or updated from now on end VALIDATION_FAILED. */
  failValidation(options: OutcomeFaultOptions = {}): Fault {
    return this.outcomes.fail("validation", options);
  }

  /** Associations started from now on end ASSOCIATION_FAILED. */
  failAssociation(options: OutcomeFaultOptions = {}): Fault {
    return this.outcomes.fail("association", options);
  }

  /** An index uses the package: dissociations started from now on end DISSOCIATION_FAILED. */
  packageInUse(options: OutcomeFaultOptions = {}): Fault {
    return this.outcomes.fail("dissociation", options);
  }

  /** A domain refuses changes for a time. It cannot be lifted: the domain is really busy. */
  busyDomain(options: BusyDomainOptions): void {
    this.changes.keepBusy(options);
  }

  /** A package is in a status that its calls have not led to, for a time or until a call changes it. */
  packageStatus(options: PackageStatusOptions): void {
    this.changes.putInStatus(options);
  }

  /** The same of a package on a domain. */
  associationStatus(options: AssociationStatusOptions): void {
    this.changes.putInStatus(options);
  }

  /** For a time, describing and listing tells how things were when this was called. */
  staleReads(options: { readonly forMs: number }): Fault {
    return this.outcomes.freezeReads(options.forMs);
  }

  /** Lifts every fault. */
  clear(): void {
    this.outcomes.clear();
    this.requests.clear();
  }

  private strike(effect: RequestFaultEffect, options: RequestFaultOptions): Fault {
    const fits = (request: FaultedRequest): boolean =>
      (options.service ?? request.service) === request.service &&
      (options.operation ?? request.operation) === request.operation;
    return this.requests.add(effect, options, fits);
  }
}
