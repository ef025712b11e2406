import type { ValidationReport } from "../validation/result/ValidationReport";
import { renderHtml } from "./html/renderHtml";
import { renderJson } from "./json/renderJson";
import { renderJunit } from "./junit/renderJunit";
import { renderMarkdown } from "./markdown/renderMarkdown";
import { renderLabels } from "./labels/reviewLabels";
import type { RenderOptions } from "./RenderOptions";
import { renderSarif } from "./sarif/renderSarif";
import { renderTable } from "./table/renderTable";

/** Every form in which a report can be told. */
export const REPORT_FORMATS = ["table", "json", "markdown", "junit", "sarif", "html", "labels"] as const;

export type ReportFormat = (typeof REPORT_FORMATS)[number];

type Renderer = (report: ValidationReport, options: RenderOptions) => string;

const renderers: Readonly<Record<ReportFormat, Renderer>> = {
  table: renderTable,
  json: renderJson,
  markdown: renderMarkdown,
  junit: renderJunit,
  sarif: renderSarif,
  html: renderHtml,
  labels: renderLabels,
};

/**
 * Tells a report in one format. Pure: the same report and options give the same text, which ends with a
 * line break.
 *
 * @param report what `validate` found
 * @param format see {@link ReportFormat}
 * @param options see {@link RenderOptions}
 */
export function renderReport(
  report: ValidationReport,
  format: ReportFormat,
  options: RenderOptions = {},
): string {
  return renderers[format](report, options);
}
