import { InvalidArgumentError } from "commander";
import { REPORT_FORMATS, type ReportFormat } from "../../../report";

/** A format, and the file to write it to; without a file, standard output. */
export interface ReportOutput {
  readonly format: ReportFormat;
  readonly file?: string;
}

/** `markdown=comment.md`, or a format alone. Two reports on one standard output would be neither. */
export function parseOutput(text: string, previous: readonly ReportOutput[]): ReportOutput {
  const [name = "", ...rest] = text.split("=");
  const format = REPORT_FORMATS.find((known) => known === name);
  if (format === undefined) throw new InvalidArgumentError(`Use one of: ${REPORT_FORMATS.join(", ")}.`);
  if (rest.length === 0) {
    if (previous.some(({ file }) => file === undefined)) {
      throw new InvalidArgumentError(
        "Only one format can go to standard output; write the others as format=file.",
      );
    }
    return { format };
  }
  const file = rest.join("=");
  if (file === "") throw new InvalidArgumentError("Name the file after the equals sign.");
  return { format, file };
}
