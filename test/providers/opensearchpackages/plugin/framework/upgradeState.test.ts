import type { ManagedResource } from "../../../../../providers/opensearchpackages/plugin/framework/ManagedResource";
import { upgradeState } from "../../../../../providers/opensearchpackages/plugin/framework/upgradeState";
import { type House, LAMP, lamp, lampResource, lampServer, unwired } from "./Lamp";

function messageOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    return (error as Error).message;
  }
  throw new Error("expected an error");
}

describe("a stored state", () => {
  test("of the present version is read as it is", () => {
    expect(upgradeState(lampResource, 3, '{"room":"attic","watts":40,"colour":"red"}')).toEqual(
      lamp({ room: "attic", watts: 40, colour: "red" }),
    );
  });

  test("of the version before takes one step", () => {
    expect(upgradeState(lampResource, 2, '{"room":"hall","colour":"black"}')).toEqual(
      lamp({ colour: "black", lit: false }),
    );
  });

  test("of an older version takes every step, in their order", () => {
    expect(upgradeState(lampResource, 1, '{"room":"hall","color":"black"}')).toEqual(
      lamp({ colour: "black", lit: false }),
    );
  });

  test.each([1, 3])("of version %d keeps every digit of its numbers", (version) => {
    const state = upgradeState(lampResource, version, '{"room":"hall","watts":9007199254740993}');
    expect(state).toMatchObject({ watts: 9_007_199_254_740_993n });
  });

  test("of a newer version is refused, and says which provider can read it", () => {
    const message = messageOf(() => upgradeState(lampResource, 4, '{"room":"hall"}'));
    expect(message).toContain("reading the state of test_lamp: the state was written by a newer version");
    expect(message).toContain("(schema 4, this one knows 3)");
  });

  test.each([0, -1])(
    "of version %d, from which no step is known, is refused and not passed on",
    (version) => {
      const message = messageOf(() => upgradeState(lampResource, version, '{"room":"hall"}'));
      expect(message).toContain(`the state was written with schema ${version}, from which`);
      expect(message).toContain("Apply once with a version of the provider in between");
    },
  );

  test("is refused when a step in the middle is missing, or there is none at all", () => {
    const gap: ManagedResource<House> = { ...lampResource, upgrades: { 1: (state) => state } };
    const none: ManagedResource<House> = { ...lampResource, upgrades: undefined };
    for (const resource of [gap, none]) {
      expect(messageOf(() => upgradeState(resource, 1, '{"room":"hall"}'))).toContain(
        "written with schema 1",
      );
    }
  });

  test.each(["", "{", "null", "[]", '"secret"', "7"])(
    "that is %p is refused, and nothing of it is repeated",
    (json) => {
      for (const version of [1, 3]) {
        const message = messageOf(() => upgradeState(lampResource, version, json));
        expect(message).toContain("the state is not a JSON object");
        expect(message).not.toContain("secret");
      }
    },
  );

  test("with a value of another type is refused by its path", () => {
    expect(messageOf(() => upgradeState(lampResource, 3, '{"watts":"bright"}'))).toContain(".watts");
  });

  test("comes through the call of the protocol, and a refusal is a diagnostic without a state", async () => {
    const { server } = lampServer();
    const upgrade = (version: number) =>
      server.UpgradeResourceState({
        typeName: LAMP.typeName,
        version,
        rawState: { json: Buffer.from('{"room":"hall","color":"white"}') },
      });
    expect(unwired((await upgrade(1)).upgradedState)).toEqual(lamp({ colour: "white", lit: true }));
    const refused = await upgrade(9);
    expect(refused.upgradedState).toBeUndefined();
    expect(refused.diagnostics?.[0]?.summary).toMatch(/^The state was written by a newer version/);
  });
});
