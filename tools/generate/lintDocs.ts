import { renderDiagnosticsTable } from "../../src/dictionary";

const INTRODUCTION = `# What lint says

\`opensearch-packages lint FILE…\` and the checks at synth give these codes. **Errors** are what the engine refuses:
they cannot be suppressed. **Warnings** are what it accepts and people regret.

A code is suppressed by a comment in the file, where the format has comments, by \`--ignore CODE=reason\`, or by the
\`lint\` property of the construct; always with a reason:

\`\`\`text
# lint-ignore single-term: the list is generated, single terms are kept for the reviewers
\`\`\`

A code that is on more than a tenth of the lines of a file, and on more than one, is told once, with how many lines it is
on and the first of them. Each damage has one code, whose remedy names what is right in the file's format: what a separator
stands for, which encoding the bytes read well in. In a file of another encoding nothing else is looked at.

Columns count code points from 1. Exit codes: 0 nothing found, 2 errors or warnings, 1 a file could not be read (the
others are checked all the same).
\`lint --fix\` mends what is certain: carriage returns, a byte order mark, blanks at the ends of lines, and rules that repeat an
earlier one term by term. It shows the difference, and writes all files whole or none. Before that the rules of each file
are read again and compared with those before, for every engine and filter setting that reads them differently; where one
would change, the file stays and that is said. An engine sees two changes, and they are said: a mark was a part of the first
line, and a line of blanks or a mark was what a file was refused for. A rule behind a \`# lint-ignore\` comment stays, and so does what \`--ignore\` names; where the format is only guessed,
only lines that are the same letter by letter go. \`--dry-run\` shows what would be changed and writes
nothing. Standard input is refused. Exit codes: 0 nothing is left to mind, 2 something is (with \`--dry-run\` also when
something would be mended), 1 a file could not be read or written.

What each format is, and what the engine does with it: [dictionary-formats.md](dictionary-formats.md).
What the chain before a synonym filter changes, and how to name it: [analyzers.md](analyzers.md).
What queries must and must not find, in a file beside the dictionary: [sample-queries.md](sample-queries.md).

`;

/** The page of lint's codes, from the one table of them. */
export function generateLintDocs(): { path: string; content: string } {
  return { path: "docs/lint.md", content: `${INTRODUCTION}${renderDiagnosticsTable()}` };
}
