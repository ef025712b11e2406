import type { Diagnostic } from "../../dictionary";
import { commentBody } from "../../report/markdown/commentBody";
import { dictionariesSection } from "../../report/markdown/dictionariesSection";
import { code, sentence } from "../../report/markdown/escapeMarkdown";
import type { Section } from "../../report/markdown/Section";
import { statusSigns } from "../../report/markdown/statusSign";
import { expectationText } from "../../report/queries/QueryReport";
import { notCheckedGroups } from "../../report/queries/queryLines";
import { toolVersion } from "../../validation/toolVersion";
import type { FileLint, UnreadFile } from "../lint/FileLint";
import { type BesideChange, type DictionaryReview, NOT_ASKED, reviewedFiles } from "./DictionaryReview";
import { reviewSentence, reviewVerdict } from "./reviewVerdict";

/** What concerns a comment. */
export interface ReviewCommentOptions {
  readonly commentId?: string;
  readonly runUrl?: string;
}

/** The comment of a pull request that had no credentials: findings, what changes in meaning, and what was not asked. */
export function renderReviewMarkdown(
  review: DictionaryReview,
  { commentId, runUrl }: ReviewCommentOptions,
): string {
  const { base, head } = review.commits;
  const isEmpty = hasNothing(review);
  return commentBody({
    id: commentId,
    heading: `${sign(review)} ${sentence(reviewSentence(review))}`,
    scope: `The files of commit ${code(short(head))}, compared with ${code(short(base))} by git; AWS was not asked, and no plan was made`,
    runUrl,
    sections: isEmpty ? [] : sections(review),
    tool: { name: "opensearch-packages", version: toolVersion() },
  });
}

function sign(review: DictionaryReview): string {
  if (hasNothing(review)) return "➖";
  const { errors, warnings, broken } = reviewVerdict(review);
  if (errors + broken > 0) return "❌";
  return warnings > 0 ? "⚠️" : "❔";
}

function hasNothing(review: DictionaryReview): boolean {
  return reviewedFiles(review) + review.beside.length === 0;
}

function short(commit: string): string {
  return commit.slice(0, SHORT_ID);
}

const SHORT_ID = 10;

function sections({ lint, changes, beside }: DictionaryReview): Section[] {
  const listed = (head: string, items: readonly string[], noun: string, share: number): Section => ({
    head: `\n### ${head}\n\n`,
    rows: items.map((item) => ({ whole: `- ${item}\n` })),
    tail: "",
    noun,
    share,
  });
  return [
    listed("Findings", lint.files.flatMap(findingItems), "findings", 0.3),
    listed("Not checked, and so not known to be fine", openItems(lint), "checks that could not be made", 0.1),
    listed("Changed beside the words", beside.map(besideItem), "changes", 0.1),
    dictionariesSection(changes),
    listed("Not asked, and so not known to be fine", NOT_ASKED.map(notAskedItem), "questions", 0.05),
  ];
}

function besideItem({ file, text }: BesideChange): string {
  return `${code(file)}: ${code(text)}`;
}

function findingItems({ file, result, queries }: FileLint): string[] {
  const shown = result.diagnostics.filter(
    ({ suppressed, severity }) => suppressed === null && severity !== "info",
  );
  const broken = queries?.judgements.filter(({ state }) => state === "broken") ?? [];
  return [
    ...shown.map((diagnostic) => diagnosticItem(file, diagnostic)),
    ...broken.map(
      (one) =>
        `${statusSigns.error} **sample-query-broken** ${code(`${queries?.file}:${one.line}`)}<br>${code(expectationText(one))}: ${sentence(one.why ?? "")}`,
    ),
  ];
}

function diagnosticItem(file: string, { code: name, severity, line, column, ...said }: Diagnostic): string {
  const place = code(`${file}:${line}:${column}`);
  const text = said.text.trim() === "" ? "" : `<br>${code(said.text)}`;
  return `${statusSigns[severity]} **${name}** ${place}${text}<br>${sentence(capitalized(said.message))}. ${sentence(said.remedy)}.`;
}

function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function openItems({ files, unread }: DictionaryReview["lint"]): string[] {
  return [...unread.map(unreadItem), ...files.flatMap(openQueries)];
}

function unreadItem({ file, error }: UnreadFile): string {
  return `${code(file)}: ${sentence(error.problem)}. ${sentence(error.remedy)}.`;
}

function openQueries({ queries }: FileLint): string[] {
  return notCheckedGroups(queries?.judgements ?? []).map((group) => {
    const [first] = group;
    return `${code(queries?.file ?? "")}: ${group.length} not checked: ${sentence(`${first?.why}; checked by ${first?.checkedBy}`)}`;
  });
}

function notAskedItem({ what, checkedBy }: (typeof NOT_ASKED)[number]): string {
  return `${sentence(what)}; checked by ${code(checkedBy)}`;
}
