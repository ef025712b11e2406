import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PackagesError } from "../../src/errors";
import { actorsOf } from "../../src/terraform/order/Actor";
import type { ApplyOrder, ApplyStep } from "../../src/terraform/order/ApplyOrder";
import { applyOrderOf, readApplyOrder } from "../../src/terraform/order/readApplyOrder";
import { parseTerraformJson } from "../../src/terraform/parseTerraformJson";
import { TerraformDocument } from "../../src/terraform/TerraformDocument";
import { TerraformWorkspace } from "../../tools/terraform";
import { TemporaryFolder } from "../TemporaryFolder";
import { describeWithTerraform } from "./describeWithTerraform";
import { Lifecycles } from "./order/lifecycles";
import { Random } from "./order/Random";
import { change, randomBody } from "./order/randomStack";
import { RealApplyGraph } from "./order/realApplyGraph";
import { writeStack } from "./order/writeStack";

const TEN_MINUTES_MS = 600_000;
/** `APPLY_ORDER_SEEDS=200` tries more, `APPLY_ORDER_SEEDS=17-17` that one again. */
const SEEDS = seedsOf(process.env["APPLY_ORDER_SEEDS"] ?? "25");

interface Planned {
  readonly document: TerraformDocument;
  readonly lifecycles: Lifecycles;
  readonly graph: RealApplyGraph;
}

/** The judge is Terraform: the graph that it prints of the very plan whose JSON is read. */
describeWithTerraform("the order of an apply, against Terraform's own graph of it", () => {
  it.each(SEEDS)(
    "is that of the graph: what the JSON tells is never wrong, and with the lifecycles it is all (seed %i)",
    async (seed) => {
      const folder = new TemporaryFolder();
      try {
        const { document, lifecycles, graph } = await planned(seed, folder.path);
        const told = actorsOf(document).map((actor) => lifecycles.told(actor));
        const whole = applyOrderOf(told, document.configuration);
        const real = pairs(whole.steps, (step) => realBefore(step, whole, graph));
        expect(pairs(whole.steps, (step) => before(step, whole))).toEqual(real);
        const ofJson = readApplyOrder(document);
        const claimed = pairs(ofJson.steps, (step) => before(step, ofJson));
        expect(claimed.filter((pair) => !real.includes(pair))).toEqual([]);
      } finally {
        folder.remove();
      }
    },
    TEN_MINUTES_MS,
  );
});

/** The first that can be planned: of some changes Terraform itself makes a circle, and refuses them. */
async function planned(seed: number, directory: string): Promise<Planned> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await plannedOnce(new Random(seed + attempt * 1_000_000), join(directory, `${attempt}`));
    } catch (error) {
      if (!(error instanceof PackagesError) || !error.message.includes("Error: Cycle: ")) throw error;
    }
  }
}

async function plannedOnce(random: Random, directory: string): Promise<Planned> {
  const createsFirst = random.chance(0.6);
  const body = randomBody(random, createsFirst);
  writeStack(body, directory);
  const terraform = new TerraformWorkspace({ directory, environment: {} });
  await terraform.init();
  await terraform.apply();
  const state = withDeposed(random, join(directory, "terraform.tfstate"));
  change(random, body, createsFirst);
  writeStack(body, directory);
  await terraform.init();
  await terraform.plan(...random.pick([[], [], [], [], ["-refresh=false"], ["-destroy"]]));
  const json = parseTerraformJson(await terraform.showPlan(), "plan.json");
  const { stdout } = await terraform.run("graph", "-plan=plan.out").result;
  return {
    document: new TerraformDocument(json, "plan.json"),
    lifecycles: new Lifecycles(body, state),
    graph: new RealApplyGraph(stdout),
  };
}

/** A replacement that could not delete the old object leaves it deposed: here it is put there. */
function withDeposed(random: Random, file: string): string {
  const state = JSON.parse(readFileSync(file, "utf8")) as {
    resources: { mode: string; instances: object[] }[];
  };
  for (const { mode, instances } of state.resources) {
    if (mode === "managed" && random.chance(0.08)) instances.push({ ...instances[0], deposed: "0123abcd" });
  }
  const text = JSON.stringify(state);
  writeFileSync(file, text);
  return text;
}

/** `a before b`, of all pairs for which it holds. */
function pairs(steps: readonly ApplyStep[], before: (step: ApplyStep) => readonly ApplyStep[]): string[] {
  return steps
    .flatMap((step) => before(step).map((other) => `${nameOf(other)} before ${nameOf(step)}`))
    .sort();
}

function before(step: ApplyStep, { steps }: ApplyOrder): ApplyStep[] {
  const found = new Set(step.after);
  for (const index of found) steps[index]?.after.forEach((other) => found.add(other));
  return [...found].flatMap((index) => steps[index] ?? []);
}

/** Nodes of other kinds (whole blocks, modules, variables, outputs, providers) are no steps, but paths lead over them. */
function realBefore(step: ApplyStep, { steps }: ApplyOrder, graph: RealApplyGraph): ApplyStep[] {
  const found = graph.allBefore(nodeOf(step, graph));
  return steps.filter((other) => found.has(nodeOf(other, graph)));
}

/** The name of Terraform's node; a replacement that creates first destroys a deposed object whose key it makes up. */
function nodeOf({ address, kind, deposed }: ApplyStep, { names }: RealApplyGraph): string {
  const verb = { delete: "destroy", forget: "forget", create: "", update: "", read: "" }[kind];
  const candidates =
    verb === ""
      ? [address]
      : deposed !== null
        ? [`${address} (${verb} deposed ${deposed})`]
        : [
            `${address} (${verb})`,
            ...names.filter(
              (name) => name.startsWith(`${address} (${verb} deposed `) && !name.includes("0123abcd"),
            ),
          ];
  const [only, ...others] = candidates.filter((name) => names.includes(name));
  if (only === undefined || others.length > 0)
    throw new Error(`${kind} of ${address}: no node of ${names.join()}`);
  return only;
}

function nameOf({ kind, address, deposed }: ApplyStep): string {
  return `${kind} ${address}${deposed === null ? "" : ` (${deposed})`}`;
}

function seedsOf(wanted: string): number[] {
  const [first, last] = wanted.includes("-") ? wanted.split("-").map(Number) : [1, Number(wanted)];
  return Array.from({ length: (last ?? 0) - (first ?? 0) + 1 }, (_, index) => (first ?? 0) + index);
}
