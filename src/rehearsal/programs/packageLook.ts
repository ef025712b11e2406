import { packageAt } from "../../model";
import type { Look, Progress } from "./Program";

const IN_THE_MAKING: readonly string[] = ["COPYING", "VALIDATING"];

/** Whether a package has come to rest: AVAILABLE, or failed. */
export function packageSettled(packageId: string): (look: Look) => Progress {
  return ({ state, nowMs }) => {
    const found = packageAt(state, packageId, nowMs);
    if (found === undefined) return { failed: `there is no package ${packageId}` };
    if (IN_THE_MAKING.includes(found.status)) return "going on";
    return found.status === "AVAILABLE" ? "settled" : { failed: `the package is ${found.status}` };
  };
}

/** Whether a package takes another change. */
export function packageIdle(packageId: string): (look: Look) => Progress {
  return ({ state, nowMs }) => {
    const status = packageAt(state, packageId, nowMs)?.status;
    return IN_THE_MAKING.includes(status ?? "") ? "going on" : "settled";
  };
}
