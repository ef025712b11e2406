import { renderDiagnosticsTable } from "../../src/dictionary";

const INTRODUCTION = `# What lint says

\`opensearch-packages lint FILE…\` and the checks at synth give these codes. **Errors** are what the engine refuses:
they cannot be suppressed. **Warnings** are what it accepts and people regret.

A code is suppressed by a comment in the file, where the format has comments, by \`--ignore CODE=reason\`, or by the
\`lint\` property of the construct; always with a reason:

\`\`\`
# lint-ignore single-term: the list is generated, single terms are kept for the reviewers
\`\`\`

Columns count code points from 1. Exit codes: 0 nothing found, 2 errors or warnings, 1 the file could not be read.
What each format is, and what the engine does with it: [dictionary-formats.md](dictionary-formats.md).
What the chain before a synonym filter changes, and how to name it: [analyzers.md](analyzers.md).

`;

/** The page of lint's codes, from the one table of them. */
export function generateLintDocs(): { path: string; content: string } {
  return { path: "docs/lint.md", content: `${INTRODUCTION}${renderDiagnosticsTable()}` };
}
