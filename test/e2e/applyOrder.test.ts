import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PackagesError } from "../../src/errors";
import { actorsOf } from "../../src/terraform/order/Actor";
import type { ApplyStep } from "../../src/terraform/order/ApplyOrder";
import { applyOrderOf, readApplyOrder } from "../../src/terraform/order/readApplyOrder";
import { parseTerraformJson } from "../../src/terraform/json/parseTerraformJson";
import { TerraformDocument } from "../../src/terraform/document/TerraformDocument";
import { TerraformWorkspace } from "../../tools/terraform";
import { TemporaryFolder } from "../TemporaryFolder";
import { describeWithTerraform } from "./describeWithTerraform";
import { Lifecycles } from "./order/lifecycles";
import { DEPOSED_KEY, isInGraph, orderedPairs, realPairs } from "./order/orderedPairs";
import { Random } from "./order/Random";
import { change, randomBody } from "./order/randomStack";
import { RealApplyGraph } from "./order/realApplyGraph";
import { address, writeStack } from "./order/writeStack";

const TEN_MINUTES_MS = 600_000;
/** `APPLY_ORDER_SEEDS=200` tries more, `APPLY_ORDER_SEEDS=17-17` that one again. */
const SEEDS = seedsOf(process.env["APPLY_ORDER_SEEDS"] ?? "25");

interface Planned {
  readonly document: TerraformDocument;
  readonly lifecycles: Lifecycles;
  readonly graph: RealApplyGraph;
  readonly isTargeted: boolean;
}

/** The judge is Terraform: the graph that it prints of the very plan whose JSON is read. */
describeWithTerraform("the order of an apply, against Terraform's own graph of it", () => {
  it.each(SEEDS)(
    "is that of the graph: what the JSON tells is never wrong, and with the lifecycles it is all (seed %i)",
    async (seed) => {
      const folder = new TemporaryFolder();
      try {
        const { document, lifecycles, graph, isTargeted } = await planned(seed, folder.path);
        const told = actorsOf(document).map((actor) => lifecycles.told(actor));
        const whole = applyOrderOf(told, document.configuration);
        // With -target Terraform leaves steps out of the apply that are in the plan: what the target does not need.
        const isDone = (step: ApplyStep): boolean => isInGraph(step, graph);
        expect(isTargeted || whole.steps.every(isDone)).toBe(true);
        const real = realPairs(whole, graph);
        expect(orderedPairs(whole, isDone)).toEqual(real);
        const claimed = orderedPairs(readApplyOrder(document), isDone);
        expect(claimed.filter((pair) => !real.includes(pair))).toEqual([]);
      } finally {
        folder.remove();
      }
    },
    TEN_MINUTES_MS,
  );
});

const CANNOT_BE_PLANNED = /Error: (?:Cycle: |Moved resource instances excluded by targeting)/;

/** The first that can be planned: of some changes Terraform itself makes a circle, and refuses them. */
async function planned(seed: number, directory: string): Promise<Planned> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await plannedOnce(new Random(seed + attempt * 1_000_000), join(directory, `${attempt}`));
    } catch (error) {
      if (!(error instanceof PackagesError) || !CANNOT_BE_PLANNED.test(error.message)) throw error;
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
  const target = `-target=${address(random.pick(body.items))}`;
  const args = random.pick([[], [], [], [], ["-refresh=false"], ["-destroy"], [target]]);
  await terraform.plan(...args);
  const json = parseTerraformJson(await terraform.showPlan(), "plan.json");
  const { stdout } = await terraform.run("graph", "-plan=plan.out").result;
  return {
    document: new TerraformDocument(json, "plan.json"),
    lifecycles: new Lifecycles(body, state),
    graph: new RealApplyGraph(stdout),
    isTargeted: args.includes(target),
  };
}

/** A replacement that could not delete the old object leaves it deposed: here it is put there. */
function withDeposed(random: Random, file: string): string {
  const state = JSON.parse(readFileSync(file, "utf8")) as {
    resources: { mode: string; instances: object[] }[];
  };
  for (const { mode, instances } of state.resources) {
    if (mode === "managed" && random.chance(0.08)) instances.push({ ...instances[0], deposed: DEPOSED_KEY });
  }
  const text = JSON.stringify(state);
  writeFileSync(file, text);
  return text;
}

function seedsOf(wanted: string): number[] {
  const [first, last] = wanted.includes("-") ? wanted.split("-").map(Number) : [1, Number(wanted)];
  return Array.from({ length: (last ?? 0) - (first ?? 0) + 1 }, (_, index) => (first ?? 0) + index);
}
