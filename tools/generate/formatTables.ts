import { DictionaryFormat } from "../../src/dictionary/DictionaryFormat";
import { FOREIGN_FORMATS } from "../../src/dictionary/foreign/recogniseForeign";
import { loaderRulesOf } from "../../src/dictionary/reading/WordListLoader";
import type { FormatDefinition, IndexParameter } from "../../src/dictionary/formats/FormatDefinition";
import { FORMATS } from "../../src/dictionary/formats/register";

/** One engine of each kind of loader. */
const ENGINES = [
  "OpenSearch_1.2",
  "OpenSearch_1.3",
  "OpenSearch_2.3",
  "OpenSearch_2.9",
  "OpenSearch_2.11",
  "OpenSearch_3.1",
];

/** Every format, what reads it and how, as a Markdown table. */
export function renderFormatsTable(): string {
  const rows = Object.values(DictionaryFormat).map((format) => formatRow(format, FORMATS[format]));
  return table(["Format", "What it is", "Read by", "Loader", "Comments", "For example"], rows);
}

/** What differs between engines in the loader of word lists, as a Markdown table. */
export function renderLoaderTable(): string {
  const rows = ENGINES.map((engine) => {
    const { trimsFirst, hashArrowIsRule, namesLines } = loaderRulesOf(engine);
    return [
      `\`${engine}\``,
      trimsFirst ? "a comment" : "a word (kuromoji: a comment)",
      hashArrowIsRule ? "a rule" : "a comment",
      namesLines ? "names the line, counted without blank ones" : "names no line",
    ];
  });
  return table(["Engine from", "` # note`, indented", "`# => x`", "A refused line"], rows);
}

/** Every format of another program that is recognised, as a Markdown table. */
export function renderForeignTable(): string {
  return table(
    ["Recognised", "What to do"],
    FOREIGN_FORMATS.map(({ title, advice }) => [title, `${advice}.`]),
  );
}

function formatRow(format: DictionaryFormat, definition: FormatDefinition): string[] {
  const { title, parameters, loader, comments, examples } = definition;
  const rule = examples.find((line) => line.trim() === line && !line.startsWith("#") && line !== "") ?? "";
  return [
    `\`${format}\``,
    title,
    parameters.map(shownParameter).join("; "),
    loader,
    comments.replace("-", " "),
    `\`${rule}\``,
  ];
}

function shownParameter({ component, types, setting }: IndexParameter): string {
  return `\`${setting}\` of the ${component} ${types.map((type) => `\`${type}\``).join(", ")}`;
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |\n`;
  return line(header) + `|${"---|".repeat(header.length)}\n` + rows.map(line).join("");
}
