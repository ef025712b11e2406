import { deliveryStatus, deliveryWord } from "../../../src/report/wording/deliveryStatus";
import { type Delivery } from "../../../src/validation/result/Delivery";
import { HOP_NAMES, HOP_STATES, type HopState } from "../../../src/validation/result/Hop";
import { hops, reading, sampleDeliveries } from "../sampleDeliveries";

const [proven] = sampleDeliveries;

function withHop(name: (typeof HOP_NAMES)[number], ...states: [HopState] | [HopState, HopState]): Delivery {
  const [now, after] = states;
  const readings = after === undefined ? [reading(now)] : [reading(now), reading(after)];
  return { ...proven, hops: hops({ [name]: readings }) };
}

describe("the word that a delivery's row begins with", () => {
  const good: readonly HopState[] = ["proven", "planned", "not asked"];
  const bad = HOP_STATES.filter((state) => !good.includes(state));

  test.each(bad.flatMap((state) => HOP_NAMES.map((name) => [state, name] as const)))(
    "is never ok when, whatever else is proven, a hop is %s: %s",
    (state, name) => {
      for (const delivery of [withHop(name, state), withHop(name, "proven", state)]) {
        expect(["error", "warning", "unknown"]).toContain(deliveryWord(delivery));
        expect(["error", "warning", "unknown"]).toContain(deliveryStatus(delivery));
      }
    },
  );

  test("is ok when every hop that was asked is proven, and planned when the apply makes one", () => {
    expect(deliveryWord(proven)).toBe("ok");
    expect(deliveryWord(withHop("domain", "differs", "planned"))).toBe("planned");
  });

  test("is never better than the delivery's own status", () => {
    for (const status of ["error", "warning", "unknown", "info"] as const) {
      expect(deliveryWord({ ...proven, status })).toBe(status);
    }
  });

  test("is not ok when no hop was asked at all, or the hops are not told", () => {
    const unasked = HOP_NAMES.map((name) => ({ name, now: reading("not asked"), after: null }));
    expect(deliveryWord({ ...proven, hops: unasked })).toBe("not asked");
    expect(deliveryStatus({ ...proven, hops: unasked })).toBe("unknown");
    expect(deliveryStatus({ ...proven, hops: [] })).toBe("unknown");
  });

  test("is not ok in a state that this version does not know", () => {
    const unknown = { ...reading("proven"), state: "supposed" as HopState };
    expect(deliveryStatus({ ...proven, hops: hops({ domain: [unknown] }) })).toBe("unknown");
  });
});
