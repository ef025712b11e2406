import type { Colors } from "picocolors/types";
import type { UncheckedItem } from "../../validation/ValidationReport";
import { plainLine } from "../plainText";

/** What could not be checked, so that its absence among the findings is not read as being fine. */
export function uncheckedLines(items: readonly UncheckedItem[], colors: Colors): string[] {
  if (items.length === 0) return [];
  return [
    colors.bold(colors.magenta("Not checked, and so not known to be fine:")),
    ...items.map(
      ({ address, what, why }) => `  ${plainLine(address)}: ${plainLine(what)} – ${plainLine(why)}`,
    ),
  ];
}
