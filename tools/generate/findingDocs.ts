import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CODES } from "../../src/validation/rules";
import type { GeneratedFile } from "./GeneratedFile";

const PAGE = "docs/validation.md";
const HEADING = "## Findings";

/** The list of codes as a type, and the part of the validation's page that has a section on each. */
export function generateFindingDocs(): GeneratedFile[] {
  return [
    { path: "src/contract/findingCodes.generated.ts", content: codeList() },
    { path: PAGE, content: page() },
  ];
}

function codeList(): string {
  const codes = CODES.map(({ code }) => `  "${code}",`).join("\n");
  return `// Generated from src/validation/rules by \`npm run generate\`. Do not edit.

/** Every code that a finding can have; the documentation has a section on each. */
export const FINDING_CODES = [
${codes}
] as const;
`;
}

function page(): string {
  const written = readFileSync(join(__dirname, "..", "..", PAGE), "utf8");
  const [before = ""] = written.split(`${HEADING}\n`);
  const note = "<!-- Generated from src/validation/rules by `npm run generate`. -->";
  return `${before}${HEADING}\n\n${note}\n\n${CODES.map(section).join("\n")}`;
}

function section({ code, severity, hop, summary, documentation }: (typeof CODES)[number]): string {
  const { cause, consequence, remedy, advice, example } = documentation;
  const about = hop === null ? "" : ` Hop: ${hop}.`;
  return `### ${code}

Severity: ${severity}.${about} ${summary}

- **Cause:** ${cause}
- **Consequence:** ${consequence}
${labelled("Remedy", remedy)}${labelled("Advice", advice)}- **Example:** ${example}
`;
}

function labelled(label: string, text: string | undefined): string {
  return text === undefined ? "" : `- **${label}:** ${text}\n`;
}
