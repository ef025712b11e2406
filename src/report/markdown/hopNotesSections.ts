import type { ValidationReport } from "../../validation/result/ValidationReport";
import {
  type HopNote,
  type LeftOutNote,
  leftOutNotes,
  unprovenNotes,
  whichDeliveries,
} from "../wording/hopNotes";
import { deliveryCode } from "./deliveriesSection";
import { code, sentence } from "./escapeMarkdown";
import type { Section } from "./Section";
import { hopSign } from "./statusSign";

/** Why hops that were asked are not proven, and what would check them. */
export function unprovenSection(report: ValidationReport): Section {
  return {
    head: "\n### Hops that are not proven\n\n",
    rows: unprovenNotes(report).map((note) => ({ whole: unproven(note) })),
    tail: "",
    noun: "reasons",
    share: 0.1,
  };
}

/** What was left out on purpose, by whom, why and until when. */
export function leftOutSection(report: ValidationReport): Section {
  return {
    head: "\n### Left out on purpose, and so not known to be fine\n\n",
    rows: leftOutNotes(report).map((note) => ({ whole: leftOut(note) })),
    tail: "",
    noun: "reasons to leave a hop out",
    share: 0.05,
  };
}

function unproven(note: HopNote): string {
  const { why, checkedBy } = note.reading;
  const reason = why === null ? "" : ` – ${sentence(why)}`;
  const check = checkedBy === null ? "" : `; checked by ${code(checkedBy)}`;
  return `- ${hopSign(note.reading)} **${note.hop}**, ${whichDeliveries(note, deliveryCode)}${reason}${check}\n`;
}

function leftOut(note: LeftOutNote): string {
  const { by, reason, until } = note.leftOut;
  const end = until === undefined ? "" : ` until ${code(until)}`;
  return `- **${note.hop}**, ${whichDeliveries(note, deliveryCode)} – by ${code(by)}${end}: ${sentence(reason)}\n`;
}
