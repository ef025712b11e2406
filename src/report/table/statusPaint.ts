import type { Colors } from "picocolors/types";
import type { Severity } from "../../validation/Finding";
import type { RowStatus } from "../../validation/ValidationReport";

/** The colour of a status or severity, the same everywhere on the terminal. */
export function statusPaint(status: RowStatus | Severity, colors: Colors): (text: string) => string {
  return {
    error: colors.red,
    warning: colors.yellow,
    unknown: colors.magenta,
    info: colors.cyan,
    ok: colors.green,
  }[status];
}
