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
