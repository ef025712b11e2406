import { applyOrder } from "../driver/applyOrder";
import { ASSOCIATION, managed, moved, OBJECT, PACKAGE, planned, storedResources } from "../oneDictionary";
import { orderIn } from "./orderIn";

describe("the order in Terraform's graph", () => {
  test("goes through what is no step, and knows what was set aside", async () => {
    const steps = applyOrder(planned({ state: managed(await storedResources()), blocks: moved(true) }));
    const edges = [
      [`${PACKAGE} (destroy deposed 0a1b2c3d)`, ASSOCIATION],
      [ASSOCIATION, `${ASSOCIATION} (expand)`],
      [`${ASSOCIATION} (expand)`, PACKAGE],
      [PACKAGE, `${OBJECT} (expand)`],
    ];
    const graph = edges.map(([later, before]) => `\t\t"[root] ${later}" -> "[root] ${before}"`).join("\n");
    expect(Object.fromEntries(orderIn(`digraph {\n${graph}\n}`, steps))).toEqual({
      [`${ASSOCIATION} delete`]: [],
      [`${PACKAGE} create`]: [],
      [`${ASSOCIATION} create`]: [`${PACKAGE} create`],
      [`${PACKAGE} delete`]: [`${PACKAGE} create`, `${ASSOCIATION} create`].sort(),
    });
  });
});
