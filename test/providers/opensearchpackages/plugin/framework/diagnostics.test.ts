import { PackagesError } from "../../../../../src/errors";
import { type CtyObject, UNKNOWN } from "../../../../../providers/opensearchpackages/plugin/codec/CtyValue";
import { encodeDynamicValue } from "../../../../../providers/opensearchpackages/plugin/codec/DynamicValue";
import {
  DiagnosticError,
  diagnosticOf,
  wireDiagnostic,
} from "../../../../../providers/opensearchpackages/plugin/framework/Diagnostic";
import { validateConfiguration } from "../../../../../providers/opensearchpackages/plugin/framework/validateConfiguration";
import { typeOfBlock } from "../../../../../providers/opensearchpackages/plugin/schema/Schema";
import { configuredLampServer, HOUSE, lamp, LAMP, lampServer, standingLamp, wire } from "./Lamp";

const explained = new PackagesError({
  attempted: "lighting the hall",
  problem: "the bulb is broken",
  value: "E27",
  where: "socket 3",
  remedy: "Change the bulb",
});

describe("a diagnostic", () => {
  test("of an explained error has its sentences, each in its place", () => {
    expect(diagnosticOf(explained, ["switch", "side"])).toEqual({
      severity: "error",
      summary: "The bulb is broken",
      detail:
        'Attempted: lighting the hall.\nWhere: socket 3.\nValue: "E27".\n\nWhat to do: Change the bulb.',
      attribute: ["switch", "side"],
    });
  });

  test("leaves out what the error does not have", () => {
    const bare = new PackagesError({ attempted: "a", problem: "b", remedy: "c" });
    expect(diagnosticOf(bare).detail).toBe("Attempted: a.\n\nWhat to do: c.");
  });

  test("that an error carries is that one, on its own attribute", () => {
    const own = { severity: "warning", summary: "s", detail: "d", attribute: ["room"] } as const;
    expect(diagnosticOf(new DiagnosticError(own, explained), ["pin"])).toBe(own);
    expect(new DiagnosticError(own, explained).cause).toBe(explained);
  });

  test.each([[new Error("a secret way to fail")], ["a secret way to fail"]])(
    "of a defect says that it is one, without a trace: %p",
    (thrown) => {
      const { summary, detail } = diagnosticOf(thrown);
      expect(summary).toBe("The opensearchpackages provider failed unexpectedly");
      expect(detail).toMatch(/^a secret way to fail\n\nThis is a defect of the provider\./);
      expect(detail).not.toMatch(/\n\s+at /);
    },
  );

  test("on the wire has the severity and the path of the protocol", () => {
    const about = { summary: "s", detail: "d" };
    expect(wireDiagnostic({ severity: "error", ...about, attribute: ["switch", "side"] })).toEqual({
      severity: 1,
      ...about,
      attribute: { steps: [{ attributeName: "switch" }, { attributeName: "side" }] },
    });
    expect(wireDiagnostic({ severity: "warning", ...about })).toEqual({ severity: 2, ...about });
  });
});

describe("a configuration", () => {
  const attributes = (config: CtyObject) =>
    validateConfiguration(LAMP, config).map(({ attribute }) => attribute?.join("."));

  test("is held against the rule of every attribute, down to the innermost block", () => {
    const plate = { label: "Main 1" };
    expect(attributes(lamp({ room: "Hall", switch: { side: "LEFT", dims: true, plate } }))).toEqual([
      "room",
      "switch.side",
      "switch.plate.label",
    ]);
  });

  test("is not held against rules where it has no value, or none yet", () => {
    expect(attributes(lamp({ room: UNKNOWN, pin: null, switch: UNKNOWN }))).toEqual([]);
    expect(attributes(lamp({ switch: { side: UNKNOWN, dims: null, plate: null } }))).toEqual([]);
    expect(attributes(lamp({ switch: { side: "left", dims: null, plate: { label: "main" } } }))).toEqual([]);
  });

  test("that breaks a rule is told the rule and the value, but never a sensitive one", () => {
    const [room, pin] = validateConfiguration(LAMP, lamp({ room: "Hall", pin: "1234" }));
    expect(room).toMatchObject({
      severity: "error",
      summary: "Invalid room",
      detail: 'It must be lower-case letters; this is "Hall".',
    });
    expect(pin?.summary).toBe("Invalid pin");
    expect(JSON.stringify(pin)).not.toContain("1234");
  });

  const validate = (config: CtyObject) =>
    config["watts"] === 1_000
      ? [{ severity: "warning", summary: "Too bright", detail: "d", attribute: ["watts"] } as const]
      : [];

  test("of a resource or data source is also held against what they say themselves", async () => {
    const { server } = lampServer({ resource: { validate }, source: { validate } });
    const request = { typeName: "test_lamp", config: wire(lamp({ room: "Hall", watts: 1_000 })) };
    const answers = [
      await server.ValidateResourceConfig(request),
      await server.ValidateDataResourceConfig(request),
    ];
    for (const { diagnostics = [] } of answers) {
      expect(diagnostics.map(({ severity, summary }) => [severity, summary])).toEqual([
        [1, "Invalid room"],
        [2, "Too bright"],
      ]);
    }
  });

  test("of the provider too", async () => {
    const { server } = lampServer({
      provider: { validate: () => [{ severity: "error", summary: "Nobody is at home", detail: "d" }] },
    });
    const config = encodeDynamicValue({ owner: "Alice" }, typeOfBlock(HOUSE));
    const { diagnostics = [] } = await server.ValidateProviderConfig({ config });
    expect(diagnostics.map(({ summary }) => summary)).toEqual(["Invalid owner", "Nobody is at home"]);
  });

  test("of the provider that cannot be made into anything is a diagnostic, and nothing can be done then", async () => {
    const configure = (): never => {
      throw explained;
    };
    const { server } = lampServer({ provider: { configure } });
    const config = encodeDynamicValue({ owner: "alice" }, typeOfBlock(HOUSE));
    const { diagnostics } = await server.ConfigureProvider({ terraformVersion: "1.11.4", config });
    expect(diagnostics).toMatchObject([{ summary: "The bulb is broken" }]);
    const read = await server.ReadDataSource({ typeName: "test_lamp", config: wire(lamp()) });
    expect(read.state).toBeUndefined();
  });
});

describe("what is of no type that the provider has", () => {
  const typeName = "test_candle";
  const value = wire(standingLamp());

  test.each([
    "ValidateResourceConfig",
    "ValidateDataResourceConfig",
    "UpgradeResourceState",
    "ReadResource",
    "PlanResourceChange",
    "ApplyResourceChange",
    "ImportResourceState",
    "ReadDataSource",
  ] as const)("is refused by %s with its name, and the trace is in the log only", async (rpc) => {
    const { server, logged } = await configuredLampServer();
    const request = {
      typeName,
      config: value,
      currentState: value,
      priorState: value,
      plannedState: value,
      proposedNewState: value,
      rawState: { json: Buffer.from("{}") },
      version: 3,
      id: "hall-1",
    };
    const { diagnostics = [] } = await server[rpc](request as never);
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]?.detail).toContain("the provider has nothing of the type test_candle");
    expect(JSON.stringify(diagnostics)).not.toMatch(/\\n\s+at /);
    expect(logged[0]).toMatch(/^error: the operation failed .*\\n\s+at /);
  });
});

test("the schemas are presented under their names, with versions, modes and nested blocks", async () => {
  const schemas = await lampServer().server.GetProviderSchema();
  expect(Object.keys(schemas.resourceSchemas)).toEqual(["test_lamp"]);
  expect(Object.keys(schemas.dataSourceSchemas)).toEqual(["test_lamp"]);
  const { version, block } = schemas.resourceSchemas["test_lamp"]!;
  expect(version).toBe(3);
  const modes = block.attributes.map(({ name, required, optional, computed }) => [
    name,
    required,
    optional,
    computed,
  ]);
  expect(modes).toEqual([
    ["id", false, false, true],
    ["room", true, false, false],
    ["colour", false, true, true],
    ["watts", false, true, false],
    ["tags", false, true, false],
    ["pin", false, true, false],
    ["lit", false, false, true],
  ]);
  expect(block.attributes.filter(({ sensitive }) => sensitive).map(({ name }) => name)).toEqual(["pin"]);
  expect(block.blockTypes).toMatchObject([
    { typeName: "switch", block: { blockTypes: [{ typeName: "plate" }] } },
  ]);
  expect(schemas.provider.block.attributes.map(({ name }) => name)).toEqual(["owner"]);
});
