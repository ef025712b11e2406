import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DIAGNOSTIC_CODES } from "../../src/dictionary/DiagnosticCode.generated";
import { FORMAT_DEFINITIONS } from "../../src/dictionary/formats/register";
import { CODE_DESCRIPTIONS } from "../../src/dictionary/lint/diagnosticsTable";
import type { GeneratedFile } from "./GeneratedFile";

const ROOT = join(__dirname, "..", "..");
const FORMATS = "src/dictionary/formats";
const HEADER = "// Made from src/dictionary/formats by `npm run generate`.\n\n";

const FORMAT_DOCUMENTATION = `/**
 * The text formats of a \`TXT-DICTIONARY\` package, named after what OpenSearch reads them with. Word lists all look
 * alike and are named after their use, because what the engine makes of a line depends on it.
 *
 * Programs, and messages about them, write the member (\`SOLR_SYNONYMS\`); the command line, its settings and reports write
 * the same in lower case with hyphens (\`solr-synonyms\`).
 *
 * @see https://docs.opensearch.org/latest/analyzers/
 */
`;

/** What TypeScript needs as a list in code, made of what the folders of the formats declare. */
export function generateDictionaryTypes(): GeneratedFile[] {
  return [formats(), codes(), ...unions()];
}

function formats(): GeneratedFile {
  const members = FORMAT_DEFINITIONS.map(
    ({ name, documentation }) =>
      `/** ${documentation} */\n${name.toUpperCase().replaceAll("-", "_")} = ${JSON.stringify(name)},\n`,
  );
  const content = `${HEADER}${FORMAT_DOCUMENTATION}export enum DictionaryFormat {\n${members.join("")}}\n`;
  return { path: "src/dictionary/DictionaryFormat.generated.ts", content };
}

/** Codes stay in the order in which they came: what is new comes last. */
function codes(): GeneratedFile {
  const described = Object.keys(CODE_DESCRIPTIONS);
  const known = DIAGNOSTIC_CODES.filter((code) => described.includes(code));
  const all = [...new Set([...known, ...described])];
  const isRefusal = (code: string): boolean => CODE_DESCRIPTIONS[code]?.severity === "error";
  const list = (name: string, of: readonly string[]): string =>
    `export const ${name} = ${JSON.stringify(of)} as const;\n\n`;
  const content = [
    HEADER,
    "/** Codes of what the engine refuses, in the order of the documentation. */\n",
    list("REFUSAL_CODES", all.filter(isRefusal)),
    "/** Codes of what the engine takes and people regret, in the order of the documentation. */\n",
    list(
      "REMARK_CODES",
      all.filter((code) => !isRefusal(code)),
    ),
    "/** Every code that a diagnostic can have; the documentation explains each. */\n",
    "export const DIAGNOSTIC_CODES = [...REFUSAL_CODES, ...REMARK_CODES] as const;\n\n",
    "export type RefusalCode = (typeof REFUSAL_CODES)[number];\n",
    "export type RemarkCode = (typeof REMARK_CODES)[number];\n",
    "export type DiagnosticCode = RefusalCode | RemarkCode;\n",
  ];
  return { path: "src/dictionary/DiagnosticCode.generated.ts", content: content.join("") };
}

function unions(): GeneratedFile[] {
  return [
    union(
      "DictionaryRule",
      "RuleBase",
      "What the engine reads from one rule of a dictionary, discriminated by `kind`.",
    ),
    union(
      "EngineMapping",
      "EngineEntry",
      "One thing that the engine holds in memory after reading a dictionary.",
    ),
  ];
}

/** The union of the interfaces that extend a base, wherever a format declares them. */
function union(name: string, base: string, documentation: string): GeneratedFile {
  const types = declaringFiles().flatMap((path) => {
    const names = [
      ...readFileSync(join(ROOT, path), "utf8").matchAll(/^export interface (\w+) extends (\w+) /gm),
    ]
      .filter(([, , extended]) => extended === base)
      .map(([, type = ""]) => type);
    return names.length === 0
      ? []
      : [{ file: `./${path.slice("src/dictionary/".length, -".ts".length)}`, names }];
  });
  const content = [
    HEADER,
    ...types.map(({ file, names }) => `import type { ${names.join(", ")} } from ${JSON.stringify(file)};\n`),
    `\nexport type { ${types.flatMap(({ names }) => names).join(", ")} };\n\n`,
    `/** ${documentation} */\nexport type ${name} = ${types.flatMap(({ names }) => names).join(" | ")};\n`,
  ];
  return { path: `src/dictionary/${name}.generated.ts`, content: content.join("") };
}

/** What declares types of rules and of what the engine holds: the formats' `rules.ts`, and the map that formats share. */
function declaringFiles(): string[] {
  const folders = readdirSync(join(ROOT, FORMATS), { withFileTypes: true }).filter((entry) =>
    entry.isDirectory(),
  );
  const rules = folders.map(({ name }) => `${FORMATS}/${name}/rules.ts`);
  return [`${FORMATS}/EngineMap.ts`, ...rules.filter((path) => existsSync(join(ROOT, path)))];
}
