import type { Accounts, Principal } from "../accounts/Accounts";

/** One request as an action of STS sees it. */
export interface StsCall {
  readonly parameters: URLSearchParams;
  readonly principal: Principal;
  readonly accounts: Accounts;
  /** Milliseconds since the epoch. */
  readonly nowMs: number;
}

/** An answer of STS that says no. */
export class StsError extends Error {
  constructor(
    readonly type: string,
    readonly status: number,
    message: string,
  ) {
    super(message);
  }
}
