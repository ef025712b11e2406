/** Makes the recordings of this folder anew: `npx tsx test/terraform/order/recorded/record.ts` (needs Terraform). */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { TerraformWorkspace } from "../../../../tools/terraform";
import { orderedPairs, realPairs } from "../../../e2e/order/orderedPairs";
import { RealApplyGraph } from "../../../e2e/order/realApplyGraph";
import { TemporaryFolder } from "../../../TemporaryFolder";
import { read } from "../../documents";
import { type Recording, recordings } from "./configurations";

async function record({ name, first, second }: Recording): Promise<void> {
  const folder = new TemporaryFolder();
  const terraform = new TerraformWorkspace({ directory: folder.path, environment: {} });
  try {
    write(folder.path, first);
    await terraform.init();
    await terraform.apply();
    write(folder.path, second);
    await terraform.plan();
    const plan = await terraform.showPlan();
    const { stdout } = await terraform.run("graph", "-plan=plan.out").result;
    const { order } = read(plan);
    const real = realPairs(order, new RealApplyGraph(stdout));
    save(`${name}.json`, { plan: JSON.parse(plan) as unknown, order: real });
    process.stdout.write(
      `${name}: ${real.length} pairs, ${orderedPairs(order).length} of them in the JSON\n`,
    );
  } finally {
    folder.remove();
  }
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
}

function save(name: string, recorded: object): void {
  writeFileSync(join(__dirname, name), `${JSON.stringify(recorded)}\n`);
}

async function main(): Promise<void> {
  for (const recording of recordings) await record(recording);
}

void main();
