import type { ValidationReport } from "../../validation/ValidationReport";
import type { RenderOptions } from "../RenderOptions";
import { scopeSentence, verdictSentence } from "../verdictSentence";
import { deliveriesSection } from "./deliveriesSection";
import { dictionariesSection } from "./dictionariesSection";
import { evidenceSection } from "./evidenceSection";
import { code } from "./escapeMarkdown";
import { findingsSection, suppressedSection, uncheckedSection } from "./findingsSection";
import { fitSections } from "./fitSections";
import { indexesSection } from "./indexesSection";
import { leftOutSection, unprovenSection } from "./hopNotesSections";
import { pictureSection } from "./pictureSection";
import { runLink } from "./runLink";
import { type Section, size } from "./Section";
import { verdictSign } from "./statusSign";

/**
 * GitHub refuses a comment of more than 65,536 characters (GraphQL and REST say so in their errors; the
 * documentation does not). Held in bytes, which are never fewer than characters.
 */
const LARGEST_BODY_BYTES = 65_535;

/** The comment of a pull request: verdict, deliveries, findings, differences of dictionaries, evidence. */
export function renderMarkdown(report: ValidationReport, options: RenderOptions): string {
  const verdict = verdictSentence(report);
  const opening = [
    commentMarker(options.commentId ?? "default"),
    `## ${verdictSign(report, verdict)} ${verdict}`,
    "",
    `${scopeSentence(report)}.`,
    "",
    ...(options.runUrl === undefined ? [] : [`${runLink(options.runUrl)}`, ""]),
  ].join("\n");
  const closing = `\n<sub>${code(`${report.tool.name} ${report.tool.version}`)}</sub>\n`;
  const budget = LARGEST_BODY_BYTES - size(opening) - size(closing);
  return `${opening}${fitSections(sections(report), budget)}${closing}`;
}

/** The hidden first line by which the next run finds the comment to update. */
export function commentMarker(id: string): string {
  return `<!-- opensearch-packages:validation:${id.replace(/[^A-Za-z0-9._-]/g, "-").slice(0, 100)} -->`;
}

function sections(report: ValidationReport): Section[] {
  return [
    deliveriesSection(report.deliveries),
    unprovenSection(report),
    findingsSection(report),
    uncheckedSection(report),
    leftOutSection(report),
    dictionariesSection(report.dictionaries),
    indexesSection(report.indexes),
    evidenceSection(report.deliveries),
    pictureSection(report),
    suppressedSection(report),
  ].filter(({ rows }) => rows.length > 0);
}
