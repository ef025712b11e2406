import type { ReviewLabel } from "../../report/labels/reviewLabels";
import type { LintTotals } from "../../dictionary";
import { count } from "../../report/wording/count";
import { type DictionaryReview, reviewedFiles } from "./DictionaryReview";

/** What a review found, counted. */
export interface ReviewVerdict {
  readonly errors: number;
  readonly warnings: number;
  /** Sample queries that do not hold. */
  readonly broken: number;
  /** Files and sample queries of which something is not known. */
  readonly open: number;
}

export function reviewVerdict({ lint, changes }: DictionaryReview): ReviewVerdict {
  const judgements = lint.files.flatMap(({ queries }) => queries?.judgements ?? []);
  const total = (severity: "error" | "warning"): number =>
    lint.files.reduce((sum, { result }) => sum + (result.totals satisfies LintTotals)[severity], 0);
  return {
    errors: total("error"),
    warnings: total("warning"),
    broken: judgements.filter(({ state }) => state === "broken").length,
    open:
      lint.unread.length +
      changes.filter(({ diff }) => diff === null).length +
      judgements.filter(({ state }) => state === "not checked").length,
  };
}

/** Whether nothing that git and the files tell is to be minded. What AWS would say is not known all the same. */
export function isFine({ errors, warnings, broken, open }: ReviewVerdict): boolean {
  return errors + warnings + broken + open === 0;
}

/** One sentence without a full stop. It never says clean: AWS was not asked. */
export function reviewSentence(review: DictionaryReview): string {
  const files = reviewedFiles(review);
  if (files + review.beside.length === 0) return "No dictionary changes";
  const { errors, warnings, broken, open } = reviewVerdict(review);
  const found = [
    ...(errors > 0 ? [count(errors, "error")] : []),
    ...(warnings > 0 ? [count(warnings, "warning")] : []),
    ...(broken > 0 ? [`${broken} sample ${broken === 1 ? "query" : "queries"} broken`] : []),
  ];
  const unknown = open > 0 ? [`${count(open, "check")} could not be made`] : [];
  const extent = files === 0 ? "the settings change" : count(files, "changed dictionary");
  if (found.length > 0) return `Not clean: ${[...found, ...unknown].join(", ")}, in ${extent}`;
  return `Not known to be clean: ${[...unknown, extent, "AWS was not asked"].join(", ")}`;
}

/** The labels of a review by git: with a changed dictionary, what AWS would say is always open. */
export function labelsOfReview(review: DictionaryReview): ReviewLabel[] {
  const { errors, warnings, broken } = reviewVerdict(review);
  if (reviewedFiles(review) + review.beside.length === 0) return [];
  const changes =
    review.beside.length > 0 || review.changes.some(({ diff }) => diff === null || !diff.identical);
  const isFound = errors + warnings + broken > 0;
  return [
    ...(changes || review.lint.unread.length > 0 ? (["dictionary-change"] as const) : []),
    ...(isFound ? (["dictionary-finding"] as const) : []),
    "not-checked",
  ];
}
