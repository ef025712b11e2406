import type { OutputPurpose } from "../../../files/OutputFile";
import { writeFiles } from "../../../files/writeFiles";
import { renderReport } from "../../../report";
import type { ValidationReport } from "../../../validation";
import { atOnce } from "../../interrupts";
import { printReport, terminalOptions } from "../../printReport";
import type { ReportOutput } from "./ReportOutput";

interface Telling {
  readonly output: readonly ReportOutput[];
  readonly commentId?: string;
  readonly runUrl?: string;
  readonly failOn: "error" | "warning" | "info" | "never";
}

/**
 * Tells a report in every format that was asked for. All are rendered before the first is written, and all files are
 * written before standard output says anything: what cannot be told leaves everything as it was.
 */
export async function tell(
  report: ValidationReport,
  options: Telling,
  writing: OutputPurpose,
): Promise<void> {
  const rendered = await atOnce(() => outputsOf(options).map((output) => render(report, output, options)));
  writeFiles(
    rendered.flatMap(({ file, text }) => (file === undefined ? [] : [{ path: file, content: text }])),
    writing,
  );
  for (const { file, format, text } of rendered) if (file === undefined) printReport(text, format);
}

function outputsOf({ output }: Telling): readonly ReportOutput[] {
  if (output.length > 0) return output;
  return [{ format: process.stdout.isTTY ? "table" : "json" }];
}

function render(
  report: ValidationReport,
  { format, file }: ReportOutput,
  { commentId, runUrl, failOn }: Telling,
): ReportOutput & { readonly text: string } {
  const options = { commentId, runUrl, failOn, ...terminalOptions(file === undefined) };
  return { format, file, text: renderReport(report, format, options) };
}
