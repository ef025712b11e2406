import { safeJson } from "../../contract/safeJson";
import type { DictionaryDiff, DictionaryFormat } from "../../dictionary";
import { renderTextPage } from "../../report/html/renderTextPage";
import { dictionaryDiffBody } from "../../report/markdown/dictionaryDiffBody";
import { sampleQueriesBody } from "../../report/markdown/sampleQueriesBody";
import { queryDiffLines, queryLines } from "../../report/queries/queryLines";
import type { OutputChoice } from "../outputs/OutputChoice";
import { showsColour } from "../terminal/showsColour";
import type { SampleQueryDiff } from "./diffSampleQueries";
import { renderDiffPretty } from "./renderDiffPretty";

/** The outputs of `diff`. */
export const DIFF_OUTPUTS = ["table", "json", "markdown", "html"] as const;

export type DiffOutput = (typeof DIFF_OUTPUTS)[number];

/** What is told of two dictionaries. */
export interface ShownDiff {
  /** The difference; else why nothing is compared, a clause: the two are neither the same nor different then. */
  readonly outcome: DictionaryDiff | string;
  readonly format: DictionaryFormat;
  readonly queries: SampleQueryDiff | null;
  /** How many items of a kind are listed. */
  readonly max: number;
  /** The older and the newer, as they were named. */
  readonly names: readonly string[];
}

/** What changed in meaning, and for sample queries where there are some. */
export function renderDiff(shown: ShownDiff, { kind, file }: OutputChoice<DiffOutput>): string {
  const { outcome, queries, names } = shown;
  switch (kind) {
    case "table":
      return tableOf(shown, file === undefined && showsColour(process.stdout));
    case "json":
      return `${safeJson(jsonOf(shown))}\n`;
    case "markdown": {
      if (typeof outcome === "string") return tableOf(shown, false);
      const sample = queries === null ? "" : sampleQueriesBody(queries, queries.source);
      return `${dictionaryDiffBody(outcome)}${sample}\n`;
    }
    case "html":
      return renderTextPage("Dictionaries, compared", [
        { heading: names.join(" → "), text: tableOf(shown, false) },
      ]);
  }
}

function tableOf({ outcome, queries, max }: ShownDiff, color: boolean): string {
  const told = typeof outcome === "string" ? `not compared: ${outcome}\n` : renderDiffPretty(outcome, color);
  return told + queryText(queries, max);
}

/** `identical` is null where nothing is compared. */
function jsonOf({ outcome, format, queries }: ShownDiff): object {
  if (typeof outcome !== "string") return { ...outcome, sampleQueries: queries };
  return { format, identical: null, notCompared: outcome, sampleQueries: queries };
}

function queryText(queries: SampleQueryDiff | null, most: number): string {
  if (queries === null) return "";
  return [...queryDiffLines(queries, most), ...queryLines(queries)].map((line) => `${line}\n`).join("");
}
