import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import type { GeneratedFile } from "./GeneratedFile";

const ROOT = join(__dirname, "..", "..");
const FOLDER = "src/report/html";

/** The module that holds the HTML report's script and styles: the client's sources in one script, the stylesheet as it is. */
export function generateReportPage(): GeneratedFile {
  const { outputFiles } = buildSync({
    absWorkingDir: ROOT,
    entryPoints: [`${FOLDER}/client/main.ts`],
    bundle: true,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    write: false,
    tsconfigRaw: {},
  });
  const script = outputFiles[0]?.text ?? "";
  if (script.includes("</script")) throw new Error("the script would end its own element");
  const content = [
    "// Made from client/ and page.css by `npm run generate`.\n",
    `export const pageScript = ${literal(script)};\n`,
    `export const pageStyles = ${literal(readFileSync(join(ROOT, FOLDER, "page.css"), "utf8"))};\n`,
  ].join("\n");
  return { path: `${FOLDER}/page.generated.ts`, content };
}

/** A template literal keeps its lines, so that a difference can be read in a review. */
function literal(text: string): string {
  return `\`\n${text.replace(/[\\`]|\$\{/g, "\\$&")}\``;
}
