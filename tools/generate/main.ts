import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format, resolveConfig } from "prettier";
import { generateAnalyzerDocs } from "./analyzerDocs";
import { generateArchitectureDocs } from "./architectureDocs";
import { generateBindings } from "./bindings";
import { generateCliDocs } from "./cliDocs";
import { generateCommandTree } from "./commandTree";
import { generateDictionaryTypes } from "./dictionaryTypes";
import type { GeneratedFile } from "./GeneratedFile";
import { generateFindingDocs } from "./findingDocs";
import { generateFormatDocs } from "./formatDocs";
import { generateIamDocs } from "./iamDocs";
import { generateLintDocs } from "./lintDocs";
import { generateProviderDocs } from "./providerDocs";
import { generateSampleQueriesSchema, generateSettingsSchema } from "./jsonSchemas";
import { generateRehearsalDocs } from "./rehearsalDocs";
import { generateReportPage } from "./reportPage";
import { generateReportSchema } from "./reportSchema";
import { generateStatesDocs } from "./statesDocs";

const ROOT = join(__dirname, "..", "..");

/**
 * `npm run generate` writes the files; with `--check` it only says which of them differ, and fails; with `--golden` it also
 * writes the golden files of reports anew, to be read and committed.
 */
async function main(check: boolean): Promise<void> {
  const files = [
    ...generateDictionaryTypes(),
    ...generateBindings(),
    generateCliDocs(),
    generateCommandTree(),
    generateLintDocs(),
    generateFormatDocs(),
    generateSettingsSchema(),
    generateSampleQueriesSchema(),
    generateAnalyzerDocs(),
    generateProviderDocs(),
    generateRehearsalDocs(),
    generateStatesDocs(),
    generateReportPage(),
    generateReportSchema(),
    generateIamDocs(),
    ...generateFindingDocs(),
    ...generateArchitectureDocs(),
  ];
  const differing: string[] = [];
  for (const file of files) {
    const content = await formatted(file);
    const path = join(ROOT, file.path);
    if (existsSync(path) && readFileSync(path, "utf8") === content) continue;
    differing.push(file.path);
    if (!check) writeFileSync(path, content);
  }
  report(check, differing, files.length);
  if (!check && differing.some((path) => path.endsWith(".generated.ts"))) generateAgain();
}

/** Documentation and schemas are made of code that is generated too: what is new in it shows when it is loaded anew. */
function generateAgain(): void {
  const { status } = spawnSync(process.execPath, [...process.execArgv, ...process.argv.slice(1)], {
    stdio: "inherit",
  });
  process.exitCode = status ?? 1;
}

async function formatted(file: GeneratedFile): Promise<string> {
  if (!/\.(ts|json)$/.test(file.path)) return file.content;
  const path = join(ROOT, file.path);
  return format(file.content, { ...(await resolveConfig(path)), filepath: path });
}

function report(check: boolean, differing: string[], total: number): void {
  if (check && differing.length > 0) {
    console.error(`generated files differ: ${differing.join(", ")}. Run \`npm run generate\` and commit.`);
    process.exitCode = 1;
    return;
  }
  console.error(`${total} generated files, ${differing.length} ${check ? "differ" : "written"}`);
}

function writeGoldenFiles(): void {
  const { status } = spawnSync(
    "npx",
    ["jest", "test/report", "test/dictionary/lint", "test/dictionary/formats"],
    {
      cwd: ROOT,
      env: { ...process.env, UPDATE_GOLDEN: "1" },
      stdio: "inherit",
    },
  );
  if (status !== 0) process.exitCode = 1;
}

void main(process.argv.includes("--check")).then(() => {
  if (process.argv.includes("--golden")) writeGoldenFiles();
});
