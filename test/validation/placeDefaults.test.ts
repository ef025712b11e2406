import { readDeclared } from "../../src/terraform/readDeclared";
import { type Place, placesOf } from "../../src/validation/places/Place";
import type { ValidateOptions } from "../../src/validation";
import { packageValues } from "./LiveDictionaries";
import { PlanBuilder } from "./PlanBuilder";

type Options = Pick<ValidateOptions, "settings" | "providerSettings" | "defaults" | "providerDefaults">;

const planIn = (region?: string): string =>
  new PlanBuilder()
    .provider("aws", region === undefined ? {} : { region })
    .package("synonyms", packageValues("synonyms", "F1"))
    .plan();

async function placeOf(plan: string, options: Options): Promise<Place> {
  const [place] = await placesOf([readDeclared(plan, "plan.json")], options, () =>
    Promise.resolve("eu-west-3"),
  );
  if (place === undefined) throw new Error("the plan declares a package");
  return place;
}

describe("where dictionaries live, with defaults", () => {
  const defaults = { region: "eu-central-1" };

  test("is what the plan says: a default is behind it", async () => {
    expect((await placeOf(planIn("eu-west-1"), { defaults })).settings.region).toBe("eu-west-1");
  });

  test("is the default where the plan says nothing, before what the environment has", async () => {
    expect((await placeOf(planIn(), { defaults })).settings.region).toBe("eu-central-1");
    expect((await placeOf(planIn(), {})).settings.region).toBe("eu-west-3");
  });

  test("is what an option says, whatever the rest", async () => {
    const settings = { region: "us-east-2" };
    expect((await placeOf(planIn("eu-west-1"), { settings, defaults })).settings.region).toBe("us-east-2");
  });

  test("is not known where the plan has an expression, unless something is said of that configuration", async () => {
    const plan = planIn("x").replace('{"constant_value":"x"}', '{"references":["local.region"]}');
    const open = await placeOf(plan, { defaults });
    expect(open.unknown.map(({ setting }) => setting)).toEqual(["region"]);
    const said = await placeOf(plan, { defaults, providerDefaults: { aws: { region: "eu-north-1" } } });
    expect([said.unknown, said.settings.region]).toEqual([[], "eu-north-1"]);
  });
});
