import { type CtyObject, UNKNOWN } from "../../../../../providers/opensearchpackages/plugin/codec/CtyValue";
import type { ManagedResource } from "../../../../../providers/opensearchpackages/plugin/framework/ManagedResource";
import { configuredLampServer, type House, lamp, LAMP, standingLamp, unwired, wire } from "./Lamp";

const SWITCH = { side: "left", dims: null, plate: { label: "main" } };

interface Planned {
  readonly planned: unknown;
  readonly replacing: readonly string[];
}

/** What Terraform proposes: the configuration, and the prior values where it is silent on something computed. */
function proposedOf(prior: CtyObject | null, config: CtyObject): CtyObject {
  const silent = (name: string): boolean =>
    (LAMP.attributes[name]?.mode.includes("computed") ?? false) && config[name] === null;
  return Object.fromEntries(
    Object.entries(config).map(([name, value]) => [name, silent(name) ? (prior?.[name] ?? null) : value]),
  );
}

async function plan(
  prior: CtyObject | null,
  config: CtyObject | null,
  resource: Partial<ManagedResource<House>> = {},
): Promise<Planned> {
  const { server } = await configuredLampServer({ resource });
  const {
    plannedState,
    requiresReplace = [],
    diagnostics = [],
  } = await server.PlanResourceChange({
    typeName: "test_lamp",
    priorState: wire(prior),
    config: wire(config),
    proposedNewState: wire(config === null ? null : proposedOf(prior, config)),
  });
  expect(diagnostics).toEqual([]);
  const replacing = requiresReplace.map(({ steps }) => steps.map((step) => step.attributeName).join("."));
  return { planned: unwired(plannedState), replacing };
}

describe("a plan", () => {
  test("of a creation leaves open what is computed and not written, and nothing else", async () => {
    expect(await plan(null, lamp({ watts: 40 }))).toEqual({
      planned: lamp({ watts: 40, id: UNKNOWN, colour: UNKNOWN, lit: UNKNOWN }),
      replacing: [],
    });
  });

  test("of a creation keeps what is written, also where it could be computed", async () => {
    const { planned } = await plan(null, lamp({ colour: "red", switch: SWITCH, tags: { floor: "1" } }));
    expect(planned).toMatchObject({ colour: "red", switch: SWITCH, tags: { floor: "1" }, id: UNKNOWN });
  });

  test("of a creation keeps as unknown what another resource decides, deep inside too", async () => {
    const open = lamp({
      room: UNKNOWN,
      switch: { ...SWITCH, plate: { label: UNKNOWN } },
      tags: { floor: UNKNOWN },
    });
    const { planned } = await plan(null, open);
    expect(planned).toMatchObject({
      room: UNKNOWN,
      switch: { plate: { label: UNKNOWN } },
      tags: { floor: UNKNOWN },
    });
  });

  test("of a removal is nothing", async () => {
    expect(await plan(standingLamp(), null)).toEqual({ planned: null, replacing: [] });
  });

  test("of what is already so changes nothing", async () => {
    expect(await plan(standingLamp({ switch: SWITCH }), lamp({ switch: SWITCH }))).toEqual({
      planned: standingLamp({ switch: SWITCH }),
      replacing: [],
    });
  });

  test("of a change in place is what Terraform proposes", async () => {
    expect(await plan(standingLamp(), lamp({ watts: 60, colour: "red" }))).toEqual({
      planned: standingLamp({ watts: 60, colour: "red" }),
      replacing: [],
    });
  });

  test("of a change in place is what the resource makes of it", async () => {
    const seen: unknown[] = [];
    const planUpdate: ManagedResource<House>["planUpdate"] = (update) => {
      seen.push(update);
      return { ...update.proposed, lit: UNKNOWN };
    };
    const config = lamp({ watts: 60 });
    const { planned } = await plan(standingLamp(), config, { planUpdate });
    expect(planned).toEqual(standingLamp({ watts: 60, lit: UNKNOWN }));
    expect(seen).toEqual([{ prior: standingLamp(), config, proposed: standingLamp({ watts: 60 }) }]);
  });

  test.each<[string, CtyObject, string[]]>([
    ["another value", { room: "attic" }, ["room"]],
    ["a value that is not known yet", { room: UNKNOWN }, ["room"]],
    ["another value inside of a map", { tags: { floor: "2" } }, ["tags"]],
    ["a map with one more", { tags: { floor: "1", side: "north" } }, ["tags"]],
    ["no value any more", { tags: null }, ["tags"]],
    ["several of them", { room: "attic", tags: null }, ["room", "tags"]],
  ])("is a replacement for %s of what cannot be changed", async (_what, changed, replacing) => {
    const prior = standingLamp({ tags: { floor: "1" } });
    const planUpdate = (): never => {
      throw new Error("a replacement is no update");
    };
    expect(await plan(prior, lamp({ tags: { floor: "1" }, ...changed }), { planUpdate })).toEqual({
      // What was computed of the old one says nothing of the new one.
      planned: lamp({ tags: { floor: "1" }, ...changed, id: UNKNOWN, colour: UNKNOWN, lit: UNKNOWN }),
      replacing,
    });
  });

  test("that the resource refuses is a diagnostic, and no plan", async () => {
    const planUpdate = (): never => {
      throw new Error("no bulb");
    };
    const { server } = await configuredLampServer({ resource: { planUpdate } });
    const answer = await server.PlanResourceChange({
      typeName: "test_lamp",
      priorState: wire(standingLamp()),
      config: wire(lamp()),
      proposedNewState: wire(standingLamp()),
    });
    expect(answer.plannedState).toBeUndefined();
    expect(answer.diagnostics).toMatchObject([{ detail: expect.stringContaining("no bulb") as string }]);
  });
});

describe("what a resource remarks on a plan", () => {
  const REMARK = { severity: "warning", summary: "It is dark", detail: "Bring a lamp." } as const;

  async function remarks(
    prior: CtyObject | null,
    config: CtyObject | null,
    remark: ManagedResource<House>["remark"],
  ): Promise<Response> {
    const { server } = await configuredLampServer({ resource: { remark } });
    return server.PlanResourceChange({
      typeName: "test_lamp",
      priorState: wire(prior),
      config: wire(config),
      proposedNewState: wire(config === null ? null : proposedOf(prior, config)),
    });
  }
  type Response = Awaited<
    ReturnType<Awaited<ReturnType<typeof configuredLampServer>>["server"]["PlanResourceChange"]>
  >;

  test.each<[string, CtyObject | null, CtyObject, boolean]>([
    ["a creation", null, lamp(), false],
    ["a replacement", standingLamp(), standingLamp({ room: "cellar" }), false],
    ["an update", standingLamp(), standingLamp({ watts: 60 }), true],
  ])("is shown with %s, with the state of what remains", async (_what, prior, config, remains) => {
    const asked: unknown[] = [];
    const { diagnostics, plannedState } = await remarks(prior, config, (change) => {
      asked.push(change);
      return Promise.resolve([REMARK]);
    });
    expect(diagnostics).toMatchObject([{ summary: "It is dark" }]);
    expect(asked).toEqual([{ prior: remains ? prior : null, planned: unwired(plannedState) }]);
  });

  test.each<[string, CtyObject | null, CtyObject | null]>([
    ["nothing changes", standingLamp(), standingLamp()],
    ["it is destroyed", standingLamp(), null],
  ])("is not asked for where %s", async (_when, prior, config) => {
    const remark = jest.fn(() => Promise.resolve([REMARK]));
    expect((await remarks(prior, config, remark)).diagnostics ?? []).toEqual([]);
    expect(remark).not.toHaveBeenCalled();
  });
});
