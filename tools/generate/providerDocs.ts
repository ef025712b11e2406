import { readFileSync } from "node:fs";
import { join } from "node:path";
import { schemaDocs } from "../../providers/opensearchpackages/plugin/schemaDocs";

const PATH = "docs/provider.md";
const BEGIN = "<!-- The rest is made from the provider's schema by `npm run generate`. -->";

/** `docs/provider.md`: what is written by hand above the line stays, the schema below it is made anew. */
export function generateProviderDocs(): { path: string; content: string } {
  const present = readFileSync(join(__dirname, "..", "..", PATH), "utf8");
  const [written = ""] = present.split(BEGIN);
  return { path: PATH, content: `${written}${BEGIN}\n\n${schemaDocs()}` };
}
