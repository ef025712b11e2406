import { InvalidArgumentError } from "commander";
import { LEAVE_OUT_NAMES, type LeaveOut } from "../../../validation";

const MIN_REASON_LENGTH = 10;

/** Reads one `--leave-out HOP=reason`; commander calls it once for each. */
export function parseLeaveOut(text: string, previous: readonly LeaveOut[]): LeaveOut[] {
  const [name = "", ...rest] = text.split("=");
  const what = LEAVE_OUT_NAMES.find((known) => known === name);
  if (what === undefined) throw new InvalidArgumentError(`Use one of: ${LEAVE_OUT_NAMES.join(", ")}.`);
  const reason = rest.join("=").trim();
  if (reason.length < MIN_REASON_LENGTH) {
    throw new InvalidArgumentError(
      `Say why, in at least ${MIN_REASON_LENGTH} characters: --leave-out "${name}=the reason".`,
    );
  }
  return [...previous, { what, reason, by: "--leave-out" }];
}
