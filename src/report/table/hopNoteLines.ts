import type { Colors } from "picocolors/types";
import type { ValidationReport } from "../../validation/result/ValidationReport";
import { plainLine } from "../../contract/plainText";
import {
  type HopNote,
  type LeftOutNote,
  leftOutNotes,
  unprovenNotes,
  whichDeliveries,
} from "../wording/hopNotes";
import { stateWord } from "../wording/hopWords";
import { plain } from "../wording/plain";

/** Why hops that were asked are not proven, and what would check them. */
export function unprovenLines(report: ValidationReport, colors: Colors): string[] {
  return block("Hops that are not proven:", unprovenNotes(report).map(unproven), colors);
}

/** What was left out on purpose, by whom and why: it was not asked, and so is not known to be fine. */
export function leftOutLines(report: ValidationReport, colors: Colors): string[] {
  return block(
    "Left out on purpose, and so not known to be fine:",
    leftOutNotes(report).map(leftOut),
    colors,
  );
}

function block(title: string, lines: readonly string[], colors: Colors): string[] {
  return lines.length === 0 ? [] : [colors.bold(title), ...lines.map((line) => `  ${line}`)];
}

function unproven(note: HopNote): string {
  const { why, checkedBy } = note.reading;
  const reason = why === null ? "" : plain` – ${why}`;
  const check = checkedBy === null ? "" : plain`; checked by ${checkedBy}`;
  return `${note.hop} ${stateWord(note.reading)}, ${whichDeliveries(note)}${reason}${check}`;
}

function leftOut(note: LeftOutNote): string {
  const { by, reason, until } = note.leftOut;
  const end = until === undefined ? "" : plain` until ${until}`;
  return `${note.hop}, ${whichDeliveries(note)} – by ${plainLine(by)}${end}: ${plainLine(reason)}`;
}
