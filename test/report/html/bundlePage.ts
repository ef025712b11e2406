import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";

const root = join(__dirname, "../../..");
const folder = join(root, "src/report/html");

/** The module that holds the page's script and styles, as it is committed. */
export const generatedModule = join(folder, "page.generated.ts");

/** What the module should be: the client's sources in one script, and the stylesheet as it is. */
export function bundlePage(): string {
  const { outputFiles } = buildSync({
    absWorkingDir: root,
    entryPoints: [join(folder, "client/main.ts")],
    bundle: true,
    format: "iife",
    target: "es2022",
    charset: "utf8",
    write: false,
    tsconfigRaw: {},
  });
  const script = outputFiles[0]?.text ?? "";
  if (script.includes("</script")) throw new Error("the script would end its own element");
  return [
    "// Made from client/ and page.css; a test says how, and fails when they differ.\n",
    `export const pageScript = ${literal(script)};\n`,
    `export const pageStyles = ${literal(readFileSync(join(folder, "page.css"), "utf8"))};\n`,
  ].join("\n");
}

/** A template literal keeps its lines, so that a difference can be read in a review. */
function literal(text: string): string {
  return `\`\n${text.replace(/[\\`]|\$\{/g, "\\$&")}\``;
}
