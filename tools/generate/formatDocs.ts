import { readFileSync } from "node:fs";
import { join } from "node:path";
import { renderForeignTable, renderFormatsTable, renderLoaderTable } from "./formatTables";
import type { GeneratedFile } from "./GeneratedFile";

const PATH = "docs/dictionary-formats.md";
const BEGIN = "<!-- The rest is made from src/dictionary/formats by `npm run generate`. Do not edit. -->";

/** `docs/dictionary-formats.md`: what is written by hand above the line stays, the tables below it are made anew. */
export function generateFormatDocs(): GeneratedFile {
  const present = readFileSync(join(__dirname, "..", "..", PATH), "utf8");
  const [written = ""] = present.split(BEGIN);
  const parts = [
    `## Formats and the settings that read them\n\n${renderFormatsTable()}`,
    `## Engines\n\nLoaders of word lists differ; what is read by a plain reader or as XML does not. An engine stands for those up to the next row.\n\n${renderLoaderTable()}`,
    `## Formats of other programs\n\nThey are named and never read as another: \`foreign-format\`.\n\n${renderForeignTable()}`,
  ];
  return { path: PATH, content: `${written}${BEGIN}\n\n${parts.join("\n")}` };
}
