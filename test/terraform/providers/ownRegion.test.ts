import { change, readPlan } from "../documents";

const after = { region: "eu-west-1", domain_name: "search-prod", package_id: "F1" };

describe("the region of a resource of the plugin", () => {
  it("wins over that of its provider, as that of a resource of the AWS provider does", () => {
    const { rollouts, contents } = readPlan({
      resource_changes: [
        change("opensearchpackages_rollout.r", { actions: ["create"], after }),
        change("opensearchpackages_package_content.c", { actions: ["create"], after }),
      ],
    });
    expect(rollouts).toMatchObject([{ settings: { region: "eu-west-1" } }]);
    expect(contents).toMatchObject([{ settings: { region: "eu-west-1" } }]);
  });

  it("is a setting that nobody knows when the plan does not", () => {
    const { rollouts } = readPlan({
      resource_changes: [
        change("opensearchpackages_rollout.r", {
          actions: ["create"],
          after: { domain_name: "search-prod" },
          after_unknown: { region: true },
        }),
      ],
    });
    expect(rollouts[0]?.unknownSettings).toMatchObject([{ setting: "region" }]);
  });
});
