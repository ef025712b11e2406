import { type ErrorDetails, type Outcome, OUTCOME_FAILURES, type OutcomeSubject } from "../../model";
import type { Clock } from "../Clock";
import { FaultRule, type Fault, type FaultLimits } from "./Fault";

/** Which outcomes fail, and with what details. */
export interface OutcomeFaultOptions extends FaultLimits {
  /** @default every package */
  readonly packageName?: string;
  /** @default every domain */
  readonly domainName?: string;
  /** `ErrorDetails.ErrorMessage` @default a sentence that fits the failure */
  readonly errorMessage?: string;
  /** `ErrorDetails.ErrorType` @default the status of the failure */
  readonly errorType?: string;
}

interface OutcomeFault {
  readonly outcome: Outcome;
  readonly options: OutcomeFaultOptions;
  readonly rule: FaultRule;
}

/** The faults that show in a state, not in the answer of a call; and the staleness of reads. */
export class OutcomeFaults {
  private faults: OutcomeFault[] = [];
  private stale: { readonly rule: FaultRule; readonly frozenMs: number } | undefined;

  constructor(private readonly clock: Clock) {}

  fail(outcome: Outcome, options: OutcomeFaultOptions): Fault {
    const rule = new FaultRule(this.clock, options);
    this.faults.push({ outcome, options, rule });
    return rule;
  }

  /** The details of the failure when this outcome is to fail. */
  take(outcome: Outcome, subject: OutcomeSubject): ErrorDetails | undefined {
    const fault = this.faults.find(
      (candidate) =>
        candidate.outcome === outcome && fits(candidate.options, subject) && candidate.rule.strikes(),
    );
    if (fault === undefined) return undefined;
    const standard = OUTCOME_FAILURES[outcome];
    return {
      ErrorType: fault.options.errorType ?? standard.ErrorType,
      ErrorMessage: fault.options.errorMessage ?? standard.ErrorMessage,
    };
  }

  freezeReads(forMs: number): Fault {
    const rule = new FaultRule(this.clock, { forMs });
    this.stale = { rule, frozenMs: this.clock.now() };
    return rule;
  }

  /** The instant that a read made now is told about. */
  readAt(nowMs: number): number {
    return this.stale?.rule.strikes() === true ? this.stale.frozenMs : nowMs;
  }

  clear(): void {
    this.faults = [];
    this.stale = undefined;
  }
}

function fits(options: OutcomeFaultOptions, subject: OutcomeSubject): boolean {
  return (
    (options.packageName ?? subject.packageName) === subject.packageName &&
    (options.domainName ?? subject.domainName) === subject.domainName
  );
}
