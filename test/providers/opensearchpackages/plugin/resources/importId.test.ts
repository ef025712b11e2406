import fc from "fast-check";
import { regionalId } from "../../../../../providers/opensearchpackages/plugin/resources/importId";

describe("an import id", () => {
  test.each([
    ["search-prod/F1", "search-prod/F1", null],
    ["search-prod/F1@eu-west-1", "search-prod/F1", "eu-west-1"],
    ["F1@us-gov-west-1", "F1", "us-gov-west-1"],
    ["F1@eusc-de-east-1", "F1", "eusc-de-east-1"],
    ["search-prod/F@1", "search-prod/F@1", null],
    ["search-prod/F@1@eu-west-1", "search-prod/F@1", "eu-west-1"],
    ["F1@", "F1@", null],
    ["F1@EU-WEST-1", "F1@EU-WEST-1", null],
    ["@eu-west-1", "@eu-west-1", null],
  ])("%s", (id, resource, region) => {
    expect(regionalId(id)).toEqual({ resource, region });
  });

  test("comes back from what any id was joined with", () => {
    const region = fc.constantFrom("eu-west-1", "ap-northeast-3", "us-iso-east-1");
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), region, (resource, name) => {
        expect(regionalId(`${resource}@${name}`)).toEqual({ resource, region: name });
      }),
    );
  });
});
