import type { ValidationReport } from "../../validation/result/ValidationReport";
import type { RenderOptions } from "../RenderOptions";
import { scopeSentence, verdictSentence } from "../wording/verdictSentence";
import { commentBody } from "./commentBody";
import { deliveriesSection } from "./deliveriesSection";
import { dictionariesSection } from "./dictionariesSection";
import { evidenceSection } from "./evidenceSection";
import { findingsSection, suppressedSection, uncheckedSection } from "./findingsSection";
import { indexesSection } from "./indexesSection";
import { leftOutSection, unprovenSection } from "./hopNotesSections";
import { pictureSection } from "./pictureSection";
import type { Section } from "./Section";
import { verdictSign } from "./statusSign";

/** The comment of a pull request: verdict, deliveries, findings, differences of dictionaries, evidence. */
export function renderMarkdown(report: ValidationReport, { commentId, runUrl }: RenderOptions): string {
  return commentBody({
    id: commentId,
    heading: `${verdictSign(report)} ${verdictSentence(report)}`,
    scope: scopeSentence(report),
    runUrl,
    sections: sections(report),
    tool: report.tool,
  });
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
  ];
}
