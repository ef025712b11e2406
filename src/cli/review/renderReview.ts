import { plainLine } from "../../contract/plainText";
import { safeJson } from "../../contract/safeJson";
import { changeSummary } from "../../report/wording/dictionarySummary";
import { renderGithub } from "../lint/renderGithub";
import { renderLintJunit } from "../lint/renderLintJunit";
import { renderPretty } from "../lint/renderPretty";
import { renderSarif } from "../lint/renderSarif";
import { type DictionaryReview, NOT_ASKED } from "./DictionaryReview";
import { renderReviewMarkdown, type ReviewCommentOptions } from "./renderReviewMarkdown";
import { labelsOfReview, reviewSentence } from "./reviewVerdict";

/** Every form in which a review can be told. */
export const REVIEW_FORMATS = ["table", "json", "markdown", "labels", "github", "sarif", "junit"] as const;

export type ReviewFormat = (typeof REVIEW_FORMATS)[number];

export interface ReviewRenderOptions extends ReviewCommentOptions {
  /** Colours by terminal escapes (`table`). @default false */
  readonly color?: boolean;
}

/** Tells a review in one format; the text ends with a line break, or is empty where there is nothing to annotate. */
export function renderReview(
  review: DictionaryReview,
  format: ReviewFormat,
  options: ReviewRenderOptions,
): string {
  switch (format) {
    case "table":
      return table(review, options.color === true);
    case "json":
      return `${safeJson(asJson(review))}\n`;
    case "markdown":
      return renderReviewMarkdown(review, options);
    case "labels":
      return `${JSON.stringify(labelsOfReview(review))}\n`;
    case "github":
      return renderGithub(review.lint);
    case "sarif":
      return renderSarif(review.lint);
    case "junit":
      return renderLintJunit(review.lint);
  }
}

function table(review: DictionaryReview, color: boolean): string {
  const { lint, changes, beside } = review;
  const others = beside.map(({ file, text }) => `${plainLine(file)}: ${plainLine(text)}\n`);
  const told = changes.map(({ address, diff, why }) => {
    const change = diff === null ? `not compared: ${plainLine(why ?? "")}` : changeSummary(diff);
    return `${plainLine(address)}: ${change}\n`;
  });
  const unread = lint.unread.map(({ error }) => `error: ${error.message}\n`);
  const open = NOT_ASKED.map(({ what, checkedBy }) => `not asked: ${what}; checked by ${checkedBy}\n`);
  const isEmpty = changes.length + unread.length + beside.length === 0;
  return [
    renderPretty(lint.files, color),
    ...unread,
    ...told,
    ...others,
    ...(isEmpty ? [] : open),
    `${reviewSentence(review)}\n`,
  ].join("");
}

function asJson(review: DictionaryReview): object {
  const { commits, lint, changes, beside } = review;
  return {
    commits,
    labels: labelsOfReview(review),
    files: lint.files.map(({ file, result, queries }) => ({ file, ...result, sampleQueries: queries })),
    unread: lint.unread.map(({ file, error }) => ({ file, message: error.message })),
    changes,
    beside,
    notAsked: NOT_ASKED,
  };
}
