/** Makes the recordings of this folder anew: `npx tsx test/terraform/recorded/record.ts` (see README.md). */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { findTerraform, TerraformWorkspace } from "../../../tools/terraform";
import { makeTemporaryFolder } from "../../TemporaryFolder";
import { LiveDictionaries } from "../../validation/LiveDictionaries";
import { configurations, type RecordedProgram, type Recording, recordings } from "./configurations";

/** Longer than any state of the local AWS lasts, so that no apply waits for a copy. */
const NO_DELAYS = { copyingMs: 0, validatingMs: 0 };

async function main(): Promise<void> {
  const live = await LiveDictionaries.start(["search-prod", "search-staging"], NO_DELAYS);
  const directory = makeTemporaryFolder("recorded");
  const environment = { ...live.aws.environment(), TF_VAR_secret: "correct horse battery staple" };
  const terraform = new TerraformWorkspace({ directory, environment });
  const program = recordedProgram();
  const wanted = recordings.filter(({ only }) => only === undefined || only.includes(program));
  try {
    for (const recording of wanted) await record(recording, terraform, live, join(__dirname, program));
  } finally {
    await terraform.interrupt();
    rmSync(directory, { recursive: true, force: true });
    await live.stop();
  }
}

function recordedProgram(): RecordedProgram {
  const found = findTerraform();
  if (found.binary === undefined) throw new Error(found.why);
  const [major, minor] = found.version.split(".");
  return `${found.program.command}-${major}.${minor}` as RecordedProgram;
}

async function record(
  recording: Recording,
  terraform: TerraformWorkspace,
  live: LiveDictionaries,
  folder: string,
): Promise<void> {
  // What an earlier plan wrote must not be taken for this one's.
  rmSync(join(terraform.directory, "plan.out"), { force: true });
  write(terraform.directory, recording);
  const given = (await recording.before?.(live)) ?? [];
  await terraform.run("init", "-no-color").result;
  await terraform.run(
    "plan",
    "-no-color",
    "-input=false",
    "-out=plan.out",
    ...(recording.args ?? []),
    ...given,
  ).result;
  save(folder, `${recording.name}.json`, await terraform.showPlan());
  if (recording.apply !== true) return;
  await terraform.applyPlan();
  save(folder, `${recording.name}.state.json`, await terraform.showState());
}

/** The folder is emptied of configuration first: a block that is gone is part of what is recorded. */
function write(directory: string, { configuration, files = {} }: Recording): void {
  rmSync(join(directory, "main.tf"), { force: true });
  const all = { "main.tf": configurations[configuration], "module/main.tf": configurations.module, ...files };
  for (const [name, content] of Object.entries(all)) {
    mkdirSync(join(directory, name, ".."), { recursive: true });
    writeFileSync(join(directory, name), content);
  }
}

/** Without white space, and one line: they are read by programs. */
function save(folder: string, name: string, json: string): void {
  mkdirSync(folder, { recursive: true });
  const text = JSON.stringify(JSON.parse(json));
  writeFileSync(join(folder, name), `${text}\n`);
  process.stdout.write(`${name}: ${text.length} bytes\n`);
}

void main();
