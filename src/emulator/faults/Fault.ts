import type { Clock } from "../Clock";
import { PackagesError } from "../../errors";
import { seededNumbers } from "../../contract/seededNumbers";

/** A fault that is in force. */
export interface Fault {
  /** How often it has struck. */
  readonly struck: number;
  /** Ends it. Ending it twice does nothing. */
  lift(): void;
}

/** When a fault strikes; everything left out means always. */
export interface FaultLimits {
  /** The share of the requests it fits that it strikes, 0 to 1. @default 1 */
  readonly rate?: number;
  /** Which requests those are: the same seed strikes the same ones. @default 1 */
  readonly seed?: number;
  /** It strikes so often and is over then. @default without end */
  readonly times?: number;
  /** It is over after so many milliseconds. @default without end */
  readonly forMs?: number;
}

/** Decides, strike by strike, whether a fault is met. */
export class FaultRule implements Fault {
  struck = 0;
  private lifted = false;
  private readonly untilMs: number;
  private readonly rate: number;
  private readonly times: number;
  private readonly nextNumber: () => number;

  /** @throws PackagesError when the rate is not from 0 to 1 */
  constructor(
    private readonly clock: Clock,
    limits: FaultLimits,
  ) {
    this.rate = checkedRate(limits.rate ?? 1);
    this.times = limits.times ?? Infinity;
    this.untilMs = clock.now() + (limits.forMs ?? Infinity);
    this.nextNumber = seededNumbers(limits.seed ?? 1);
  }

  lift(): void {
    this.lifted = true;
  }

  get over(): boolean {
    return this.lifted || this.struck >= this.times || this.clock.now() >= this.untilMs;
  }

  /** Whether the fault strikes what it fits this time. */
  strikes(): boolean {
    if (this.over || this.nextNumber() >= this.rate) return false;
    this.struck += 1;
    return true;
  }
}

function checkedRate(rate: number): number {
  if (rate >= 0 && rate <= 1) return rate;
  throw new PackagesError({
    attempted: "setting a fault of the local AWS",
    problem: "a rate is a number from 0 to 1",
    value: String(rate),
    remedy: "Give a share of the requests, 0.3 for three in ten",
  });
}
