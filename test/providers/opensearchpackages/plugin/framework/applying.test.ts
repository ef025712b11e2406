import { PackagesError } from "../../../../../src/errors";
import { type CtyObject, UNKNOWN } from "../../../../../providers/opensearchpackages/plugin/codec/CtyValue";
import type { ManagedResource } from "../../../../../providers/opensearchpackages/plugin/framework/ManagedResource";
import { configuredLampServer, type House, lamp, lampServer, standingLamp, unwired, wire } from "./Lamp";

const OPEN: CtyObject = { id: UNKNOWN, colour: UNKNOWN, lit: UNKNOWN };
const UNKNOWN_LABEL: CtyObject = { side: "left", dims: null, plate: { label: UNKNOWN } };

function block(side: string, label: string | null = null): CtyObject {
  return { side, dims: null, plate: { label } };
}

interface Applied {
  readonly state: unknown;
  readonly said: readonly string[];
}

async function apply(
  prior: CtyObject | null,
  planned: CtyObject | null,
  resource: Partial<ManagedResource<House>> = {},
): Promise<Applied> {
  const { server } = await configuredLampServer({ resource });
  const { newState, diagnostics = [] } = await server.ApplyResourceChange({
    typeName: "test_lamp",
    priorState: wire(prior),
    plannedState: wire(planned),
    config: wire(planned),
  });
  return { state: unwired(newState), said: diagnostics.map(({ summary }) => summary) };
}

/** A resource that writes down how it is called. */
function recorded(): { readonly calls: unknown[][]; readonly resource: Partial<ManagedResource<House>> } {
  const calls: unknown[][] = [];
  const call =
    (name: string) =>
    (...args: unknown[]): Promise<CtyObject> => {
      calls.push([name, ...args.slice(0, -1)]);
      return Promise.resolve(standingLamp({ watts: 60 }));
    };
  return {
    calls,
    resource: {
      create: call("create"),
      update: call("update"),
      delete: (...args) => call("delete")(...args).then(() => undefined),
    },
  };
}

describe("an apply", () => {
  test("creates what was not there, and fills in what was open", async () => {
    expect(await apply(null, lamp(OPEN))).toEqual({ state: standingLamp(), said: [] });
  });

  test.each<[string, CtyObject | null, CtyObject | null, unknown[][]]>([
    ["nothing to something", null, lamp({ ...OPEN, watts: 60 }), [["create", lamp({ ...OPEN, watts: 60 })]]],
    [
      "something to something else",
      standingLamp(),
      standingLamp({ watts: 60 }),
      [["update", standingLamp({ watts: 60 }), standingLamp()]],
    ],
    ["something to nothing", standingLamp(), null, [["delete", standingLamp()]]],
    ["nothing to nothing", null, null, []],
  ])(
    "from %s is one call, with what was planned and what was there",
    async (_what, prior, planned, expected) => {
      const { calls, resource } = recorded();
      const { state, said } = await apply(prior, planned, resource);
      expect(calls).toEqual(expected);
      expect(said).toEqual([]);
      expect(state).toEqual(planned === null ? null : standingLamp({ watts: 60 }));
    },
  );

  const refuse = () =>
    Promise.reject(new PackagesError({ attempted: "a", problem: "the fuse is blown", remedy: "Wait" }));

  test.each<[string, CtyObject | null, CtyObject | null]>([
    ["creation", null, lamp(OPEN)],
    ["update", standingLamp(), standingLamp({ watts: 60 })],
    ["removal", standingLamp(), null],
  ])("whose %s fails leaves what was there in the state", async (_what, prior, planned) => {
    const resource = { create: refuse, update: refuse, delete: refuse };
    expect(await apply(prior, planned, resource)).toEqual({ state: prior, said: ["The fuse is blown"] });
  });

  test.each<[string, CtyObject, CtyObject, string]>([
    ["another value than was planned", { watts: 40 }, { watts: 60 }, "watts"],
    ["a value where none was planned", {}, { watts: 60 }, "watts"],
    ["no value where one was planned", { watts: 40 }, {}, "watts"],
    ["another value inside of a block", { switch: block("left") }, { switch: block("right") }, "switch"],
    ["something that is still unknown", {}, { lit: UNKNOWN }, "lit"],
    ["something unknown inside of a block", { switch: UNKNOWN_LABEL }, { switch: UNKNOWN_LABEL }, "switch"],
  ])("that makes %s is refused by the name of the attribute", async (_what, planned, made, name) => {
    const create = () => Promise.resolve(standingLamp(made));
    expect(await apply(null, lamp({ ...OPEN, ...planned }), { create })).toEqual({
      state: null,
      said: [`The live ${name} is not what was planned`],
    });
  });

  test("may decide what was open, also inside of a block", async () => {
    const create = () => Promise.resolve(standingLamp({ switch: block("left", "main") }));
    const { said } = await apply(null, lamp({ ...OPEN, switch: UNKNOWN_LABEL }), { create });
    expect(said).toEqual([]);
  });
});

describe("a refresh", () => {
  test("is what is live, and keeps what Terraform stores beside the state", async () => {
    const read = (state: CtyObject) => Promise.resolve({ ...state, lit: false });
    const { server } = await configuredLampServer({ resource: { read } });
    const stored = Buffer.from("private");
    const currentState = wire(standingLamp());
    const answer = await server.ReadResource({ typeName: "test_lamp", currentState, private: stored });
    expect(unwired(answer.newState)).toEqual(standingLamp({ lit: false }));
    expect(answer.private).toBe(stored);
  });

  test("of what is gone is nothing, and no error", async () => {
    const { server } = await configuredLampServer({ resource: { read: () => Promise.resolve(null) } });
    const request = { typeName: "test_lamp", currentState: wire(standingLamp()), private: Buffer.alloc(0) };
    const { newState, diagnostics } = await server.ReadResource(request);
    expect(unwired(newState)).toBeNull();
    expect(newState?.msgpack).toHaveLength(1);
    expect(diagnostics).toBeUndefined();
  });

  test("that fails has no state: Terraform then keeps the one it has", async () => {
    const read = () => Promise.reject(new Error("dark"));
    const { server } = await configuredLampServer({ resource: { read } });
    const request = { typeName: "test_lamp", currentState: wire(standingLamp()), private: Buffer.alloc(0) };
    const answer = await server.ReadResource(request);
    expect(answer.diagnostics).toHaveLength(1);
    expect(answer).not.toHaveProperty("newState");
  });
});

describe("a data source and an import", () => {
  test("a data source is read with the provider's configuration", async () => {
    const { server } = await configuredLampServer();
    const { state } = await server.ReadDataSource({
      typeName: "test_lamp",
      config: wire(lamp({ watts: 40 })),
    });
    expect(unwired(state)).toMatchObject({ id: "of alice", watts: 40, room: "hall" });
  });

  test("an import is the type that was asked for, with what the id says", async () => {
    const { importedResources = [] } = await lampServer().server.ImportResourceState({
      typeName: "test_lamp",
      id: "attic-2",
    });
    expect(importedResources).toHaveLength(1);
    expect(importedResources[0]?.typeName).toBe("test_lamp");
    expect(unwired(importedResources[0]?.state)).toEqual(lamp({ id: "attic-2", room: "attic" }));
  });
});

describe("an operation", () => {
  test("before ConfigureProvider is a defect that is named", async () => {
    const { server, logged } = lampServer();
    const { diagnostics } = await server.ReadDataSource({ typeName: "test_lamp", config: wire(lamp()) });
    expect(diagnostics?.[0]?.detail).toContain("before ConfigureProvider");
    expect(logged[0]).toMatch(/^error: the operation failed .*ProviderServer/);
  });

  test("writes into Terraform's log what it does", async () => {
    const read: ManagedResource<House>["read"] = (state, { log }) => {
      log("the lamp flickers", { room: "hall" });
      return Promise.resolve(state);
    };
    const { server, logged } = await configuredLampServer({ resource: { read } });
    await server.ReadResource({
      typeName: "test_lamp",
      currentState: wire(standingLamp()),
      private: Buffer.alloc(0),
    });
    expect(logged).toEqual(['info: the lamp flickers {"room":"hall"}']);
  });

  test("is told to stop, and so is every later one", async () => {
    const aborted: boolean[] = [];
    const read: ManagedResource<House>["read"] = (state, { signal }) => {
      aborted.push(signal.aborted);
      return Promise.resolve(state);
    };
    const { server } = await configuredLampServer({ resource: { read } });
    const request = { typeName: "test_lamp", currentState: wire(standingLamp()), private: Buffer.alloc(0) };
    await server.ReadResource(request);
    expect(await server.StopProvider()).toEqual({ Error: "" });
    await server.ReadResource(request);
    expect(aborted).toEqual([false, true]);
  });
});
