import { storedResources } from "../oneDictionary";
import { orderedStacks } from "../orderedStacks";
import { planStack } from "../plan/planStack";
import { applyOrder } from "./applyOrder";

describe("the order of an apply", () => {
  test("is Terraform's", async () => {
    for (const { title, stack, order } of orderedStacks(await storedResources())) {
      const found = applyOrder(planStack(stack)).map(({ name, after }) => [name, [...after].sort()] as const);
      const expected = Object.entries(order).map(([name, after]) => [name, [...after].sort()]);
      expect([title, Object.fromEntries(found)]).toEqual([title, Object.fromEntries(expected)]);
    }
  });
});
