import { safeJson } from "../../contract/safeJson";
import type { DictionaryDiff, DictionaryFormat } from "../../dictionary";
import { dictionaryDiffBody } from "../../report/markdown/dictionaryDiffBody";
import { sampleQueriesBody } from "../../report/markdown/sampleQueriesBody";
import { queryDiffLines } from "../../report/queries/queryDiffLines";
import { queryLines } from "../../report/queries/queryLines";
import { ExitCode } from "../ExitCode";
import { printExactly, printText } from "../print";
import type { SampleQueryDiff } from "../queries/diffSampleQueries";
import { showsColour } from "../showsColour";
import { renderDiffPretty } from "./renderDiffPretty";

/** The outputs of `diff`. */
export type DiffOutput = "pretty" | "json" | "markdown";

/** How a difference is shown. */
interface Shown {
  readonly queries: SampleQueryDiff | null;
  readonly output: DiffOutput;
  /** How many items of a kind are listed. */
  readonly max: number;
}

/** Says why nothing is compared. The two are neither the same nor different: in JSON, `identical` is null. */
export function printNotCompared(
  why: string,
  format: DictionaryFormat,
  { queries, output, max }: Shown,
): void {
  process.exitCode = ExitCode.FINDINGS;
  if (output === "json") {
    const notCompared = { format, identical: null, notCompared: why, sampleQueries: queries };
    return printExactly(`${safeJson(notCompared)}\n`);
  }
  printText(`not compared: ${why}\n${queryText(queries, max)}`);
}

/** Prints what changed in meaning, and for sample queries where there are some. */
export function printDiff(diff: DictionaryDiff, { queries, output, max }: Shown): void {
  switch (output) {
    case "pretty":
      return printText(renderDiffPretty(diff, showsColour(process.stdout)) + queryText(queries, max));
    case "json":
      return printExactly(`${safeJson({ ...diff, sampleQueries: queries })}\n`);
    case "markdown": {
      const sample = queries === null ? "" : sampleQueriesBody(queries, queries.source);
      return printText(`${dictionaryDiffBody(diff)}${sample}\n`);
    }
  }
}

function queryText(queries: SampleQueryDiff | null, most: number): string {
  if (queries === null) return "";
  return [...queryDiffLines(queries, most), ...queryLines(queries)].map((line) => `${line}\n`).join("");
}
