/**
 * Makes the pictures of the README from what the programs really print: `npm run pictures`. It follows the steps of
 * the README with the packed package, so it needs Terraform, the AWS provider, the npm registry and a Chromium.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findChromium } from "../browser/findChromium";
import { ReadmeProject, type StepResult } from "../docs/ReadmeProject";
import { PackedPackage } from "../packaging/PackedPackage";
import { commentPage } from "./commentPage";
import { terminalSvg } from "./terminalSvg";

const PICTURES = join(__dirname, "..", "..", "docs", "pictures");
const PLAN =
  "terraform plan: a changed dictionary is a change of its package, and of each domain that it reaches";

async function main(): Promise<void> {
  const packed = new PackedPackage();
  const folder = mkdtempSync(join(tmpdir(), "pictures-"));
  const project = new ReadmeProject(folder, { "cdktf-opensearch-packages": packed.tarball });
  try {
    await succeed(project, "install");
    project.writeFiles();
    await project.startAws();
    await succeed(project, "apply");
    const { stdout } = await succeed(project, "change");
    writeFileSync(join(PICTURES, "plan.svg"), terminalSvg(PLAN, changesOf(stdout)));
    await succeed(project, "validate");
    await photograph(await commentPage(readFileSync(join(folder, "comment.md"), "utf8")));
  } finally {
    project.stopAws();
    packed.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function succeed(project: ReadmeProject, step: string): Promise<StepResult> {
  const result = await project.run(step);
  if (result.exitCode !== 0) throw new Error(`${step} ended with ${result.exitCode}:\n${result.output}`);
  return result;
}

/** What the plan changes, with hashes cut short: a picture is no wider than a page. */
function changesOf(plan: string): string {
  const [, changes = ""] = /perform the following actions:\n\n([\s\S]*?\d+ to destroy\.)/.exec(plan) ?? [];
  if (changes === "") throw new Error(`the plan shows no changes:\n${plan}`);
  return changes
    .replace(/[0-9a-f]{64}/g, (hash) => `${hash.slice(0, 8)}…`)
    .split("\n")
    .filter((line) => !/unchanged|^\s*$|^\S*\s*(\S*\s*)?(tags|id|source|version_id) +=/.test(line))
    .join("\n");
}

async function photograph(page: string): Promise<void> {
  const browser = await chromium.launch({ executablePath: findChromium(), args: ["--no-sandbox"] });
  try {
    const shown = await browser.newPage({ viewport: { width: 980, height: 400 }, deviceScaleFactor: 1.5 });
    await shown.setContent(page);
    await shown.locator(".comment").screenshot({ path: join(PICTURES, "comment.png") });
  } finally {
    await browser.close();
  }
}

void main();
