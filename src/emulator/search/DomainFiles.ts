import { nextMoment, type State } from "../../model";
import type { Clock } from "../Clock";
import type { OpenSearchState } from "../opensearch/OpenSearchState";
import { type DomainNodes, NO_NODES } from "./nodes/DomainNodes";
/** `setTimeout` knows no longer time. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/**
 * Keeps the files that nodes read at what the domains hold. States follow from the clock alone and nothing ticks; but
 * files have to change by themselves, so a timer is set for the next moment at which anything does.
 */
export class DomainFiles {
  private timer: NodeJS.Timeout | undefined;
  private held: { readonly state: State; readonly untilMs: number } | undefined;

  constructor(
    private readonly clock: Clock,
    private readonly state: OpenSearchState,
    private readonly nodes: DomainNodes,
  ) {}

  /**
   * A state never changes, and what follows from it changes only at its moments: in between there is nothing to do.
   *
   * @throws Error when a file can't be written
   */
  bringUpToDate(): void {
    const { state, nowMs } = this.state;
    if (this.held?.state === state && nowMs < this.held.untilMs) return;
    this.held = undefined;
    this.nodes.hold(this.state.domains());
    this.held = { state, untilMs: nextMoment(state, nowMs) ?? Infinity };
    this.waitForNextChange();
  }

  /** The same where nobody could be told of a failure: whoever asks the node next is. */
  follow(): void {
    if (this.nodes === NO_NODES) return;
    try {
      this.bringUpToDate();
    } catch {
      this.waitForNextChange();
    }
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private waitForNextChange(): void {
    clearTimeout(this.timer);
    const nextMs = nextMoment(this.state.state, this.state.nowMs);
    // A manual clock moves only when it is told to.
    if (nextMs === undefined || this.clock.mode === "manual") return;
    const waitMs = Math.min(nextMs - this.state.nowMs, LONGEST_TIMER_MS);
    this.timer = setTimeout(() => this.follow(), waitMs);
    this.timer.unref();
  }
}
