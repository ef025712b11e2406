import type { DictionaryChange } from "../../validation/result/ValidationReport";
import type { LintRun } from "../lint/FileLint";
import type { ComparedCommits } from "./git/commits";

/** What one pull request does to dictionaries, as far as git and the files tell. AWS was not asked. */
export interface DictionaryReview {
  readonly commits: ComparedCommits;
  /** What was found in the dictionaries as they are to be, and those that could not be read. */
  readonly lint: LintRun;
  /** What changes in meaning, one for each changed file that could be read. The address is its path. */
  readonly changes: readonly DictionaryChange[];
  /** Settings, sample queries, chains, attributes. */
  readonly beside: readonly BesideChange[];
}

/** What changes that is no word of a dictionary, and decides over one all the same. */
export interface BesideChange {
  /** The dictionary, or the settings. */
  readonly file: string;
  /** One line. */
  readonly text: string;
}

/** How many files the review is about. */
export function reviewedFiles({ lint, changes }: DictionaryReview): number {
  const paths = [...changes.map(({ address }) => address), ...lint.unread.map(({ file }) => file)];
  return new Set(paths).size;
}

/** What git and the files can't tell, and what would. Told by every review, so that silence is not taken for approval. */
export const NOT_ASKED: readonly { readonly what: string; readonly checkedBy: string }[] = [
  {
    what: "What each domain serves today, and whether it differs from the older commit",
    checkedBy: "validate",
  },
  {
    what: "Whether stacks, or files of suppressions, accept more findings than before",
    checkedBy: "validate",
  },
  { what: "Whether the service will refuse the apply", checkedBy: "validate" },
  { what: "Whether the indexes would load the new words", checkedBy: "validate --search" },
];
