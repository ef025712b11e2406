import type { RenderOptions, ReportFormat } from "../report";
import { printExactly, printText } from "./print";
import { showsColour } from "./showsColour";

/** Prints a rendered report: those for people once more looked through as a whole. */
export function printReport(rendered: string, format: ReportFormat): void {
  if (format === "table" || format === "markdown") printText(rendered);
  else printExactly(rendered);
}

/** What a report may assume of where it goes: colours and a width only on a terminal, never in a pipe or a file. */
export function terminalOptions(toStandardOutput: boolean): Pick<RenderOptions, "color" | "width"> {
  if (!toStandardOutput || !process.stdout.isTTY) return {};
  return { color: showsColour(process.stdout), width: process.stdout.columns };
}
