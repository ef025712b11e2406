import type { Finding, ValidationReport } from "../../src/validation";
import { readsAsAdvice } from "../validation/readsAsAdvice";
import { changeAsSaid, pasteAsSaid } from "./changes";
import { commandsIn, type RemedyCommand } from "./commandsIn";
import { CodeFile } from "./CodeFile";
import type { Followed } from "./Scenario";
import { findingsOn, type World } from "./World";

/** What is left to run once the code is changed. */
export interface StillToRun {
  readonly terraform: readonly RemedyCommand[];
  readonly afterTheApply: readonly RemedyCommand[];
}

/**
 * Does what every finding says to do, but for advice: changes the code, and runs the commands of this project.
 *
 * @throws when there is a finding that no scenario is about, or one that says nothing that can be done
 */
export async function followRemedies(
  world: World,
  scenarios: readonly Followed[],
  report: ValidationReport,
): Promise<StillToRun> {
  const terraform: RemedyCommand[] = [];
  const afterTheApply: RemedyCommand[] = [];
  const followed = new Set<Finding>();
  for (const scenario of scenarios) {
    for (const finding of findingsOn(world, report, scenario.name)) {
      followed.add(finding);
      const commands = await followOne(world, scenario, finding);
      terraform.push(...commands.filter(({ program }) => program === "terraform"));
      const ours = commands.filter(({ program }) => program === "opensearch-packages");
      if (scenario.commands === "after the apply") afterTheApply.push(...ours);
    }
  }
  const unexpected = report.findings.filter((finding) => !followed.has(finding));
  if (unexpected.length > 0) throw new Error(`nobody follows these: ${JSON.stringify(unexpected, null, 2)}`);
  return { terraform, afterTheApply };
}

async function followOne(world: World, scenario: Followed, finding: Finding): Promise<RemedyCommand[]> {
  const { remedy } = finding;
  if (readsAsAdvice(remedy)) return [];
  const code = new CodeFile(world, scenario.name);
  const changed = scenario.changesCode !== false && changeAsSaid(remedy, code);
  const commands = commandsIn(remedy);
  if (!changed && commands.length === 0) throw new Error(`nothing can be done of this: ${remedy}`);
  if ((scenario.commands ?? "now") !== "now") return commands;
  for (const { args } of commands.filter(({ program }) => program === "opensearch-packages")) {
    const { exitCode, stdout, stderr } = await world.run(...args);
    if (exitCode !== 0) throw new Error(`${args.join(" ")} ended with ${exitCode}: ${stdout}${stderr}`);
    if (args[0] === "adopt") pasteAsSaid(remedy, code, stdout);
  }
  return commands;
}

/** Runs what remedies say to run with Terraform: each command once, and what only reads before what applies. */
export async function runTerraform(world: World, commands: readonly RemedyCommand[]): Promise<void> {
  const told = [...new Set(commands.map(({ args }) => args.join(" ")))];
  const inOrder = told.sort(
    (a, b) => Number(b.includes("-refresh-only")) - Number(a.includes("-refresh-only")),
  );
  for (const words of inOrder) {
    const [command = "", ...rest] = words.split(" ");
    if (command === "apply") await world.terraform.apply(...rest);
    else if (command === "plan") await world.terraform.plan(...rest);
    else throw new Error(`not tried: terraform ${words}`);
  }
}
