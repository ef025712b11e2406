import type { Colors } from "picocolors/types";
import type { Severity } from "../../contract/severity";
import type { HopState } from "../../validation/result/Hop";
import type { DeliveryWord } from "../wording/deliveryStatus";

type Paint = (text: string) => string;

/** The colour of a status or severity, the same everywhere on the terminal. */
export function statusPaint(status: DeliveryWord | Severity, colors: Colors): Paint {
  return {
    error: colors.red,
    warning: colors.yellow,
    unknown: colors.magenta,
    info: colors.cyan,
    planned: colors.cyan,
    "not asked": colors.dim,
    ok: colors.green,
  }[status];
}

/** The colour of a hop; its sign and its word say the same without. */
export function hopPaint(state: HopState, colors: Colors): Paint {
  return {
    proven: colors.green,
    planned: colors.cyan,
    differs: colors.red,
    missing: colors.red,
    failed: colors.red,
    busy: colors.yellow,
    "not checked": colors.magenta,
    "not asked": colors.dim,
  }[state];
}
