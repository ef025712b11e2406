import { associationValues, packageValues, sha256Of } from "../LiveDictionaries";
import { allIsWell, associated, type CodeCases, declaresBoth, NEW_CONTENT, plan } from "./CodeCase";

const updates = (before: Record<string, unknown>) => ({ actions: ["update" as const], before });

const pinnedTo = (id: string, package_version: string) => ({ ...associationValues(id), package_version });

const naming = (id: string, content: string) => ({
  ...associationValues(id),
  content_sha256: sha256Of(content),
});

const declares = (id: string, content: string) =>
  plan()
    .package("synonyms", packageValues("synonyms", id, content))
    .association("on_prod", associationValues(id));

export const associationCodes: CodeCases = {
  "association-missing": {
    fires: {
      when: "the state has an association that is gone",
      arrange: async (live) => ({
        plan: declaresBoth(await live.package("synonyms")),
        says: { severity: "error", domainName: "search-prod" },
      }),
    },
    isSilent: {
      when: "the plan makes the association",
      arrange: async (live) => ({
        plan: plan().association("on_prod", associationValues(await live.package("synonyms")), {
          actions: ["create"],
        }),
      }),
    },
  },
  "association-exists": {
    fires: {
      when: "a planned create would meet a conflict",
      arrange: async (live) => ({
        plan: plan().association("on_prod", associationValues(await associated(live)), {
          actions: ["create"],
        }),
        says: { message: expect.stringContaining("ConflictException") as string },
      }),
    },
    isSilent: {
      when: "another package is on the domain",
      arrange: async (live) => {
        await associated(live);
        const id = await live.package("others");
        return { plan: plan().association("on_prod", associationValues(id), { actions: ["create"] }) };
      },
    },
  },
  "association-failed": {
    fires: {
      when: "the service could not associate, and gives its details",
      arrange: async (live) => {
        live.aws.faults.failAssociation({ errorMessage: "no room on the nodes" });
        return {
          plan: declaresBoth(await associated(live)),
          says: { message: expect.stringContaining("no room on the nodes") as string },
        };
      },
    },
    isSilent: allIsWell,
  },
  "association-busy": {
    fires: {
      when: "the association is still made",
      arrange: async (live) => {
        const id = await live.package("synonyms");
        await live.associate(id, "search-prod", false);
        return { plan: declaresBoth(id), says: { actual: "ASSOCIATING" } };
      },
    },
    isSilent: allIsWell,
  },
  "association-stale": {
    fires: {
      when: "the package has a version that the domain does not serve",
      arrange: async (live) => {
        const id = await associated(live);
        await live.update(id, "synonyms", NEW_CONTENT);
        const declared = plan()
          .package("synonyms", packageValues("synonyms", id, NEW_CONTENT))
          .association("on_prod", associationValues(id));
        return { plan: declared, says: { expected: "v2", actual: "v1" } };
      },
    },
    isSilent: {
      when: "the plan rolls the version out",
      arrange: async (live) => {
        const id = await associated(live);
        await live.update(id, "synonyms", NEW_CONTENT);
        const rollout = { actions: ["update" as const] };
        return {
          plan: declaresBoth(id).add("opensearchpackages_rollout", "on_prod", associationValues(id), rollout),
        };
      },
    },
  },
  "association-will-be-stale": {
    fires: {
      when: "the plan makes a version that nothing rolls out",
      arrange: async (live) => {
        const id = await associated(live);
        const update = plan()
          .package(
            "synonyms",
            packageValues("synonyms", id, NEW_CONTENT),
            updates(packageValues("synonyms", id)),
          )
          .association("on_prod", associationValues(id));
        return { plan: update, says: { severity: "warning" } };
      },
    },
    isSilent: {
      when: "the same plan rolls it out",
      arrange: async (live) => {
        const id = await associated(live);
        const update = plan()
          .package(
            "synonyms",
            packageValues("synonyms", id, NEW_CONTENT),
            updates(packageValues("synonyms", id)),
          )
          .association("on_prod", associationValues(id))
          .add("opensearchpackages_rollout", "on_prod", associationValues(id), { actions: ["update"] });
        return { plan: update };
      },
    },
  },
  "association-unmanaged": {
    fires: {
      when: "a package of the account's own is on the domain and nothing declares it",
      arrange: async (live) => {
        const declaredId = await associated(live);
        const packageId = await associated(live, "others");
        return { plan: declaresBoth(declaredId), says: { packageId } };
      },
    },
    isSilent: {
      when: "the undeclared package is one of AWS",
      arrange: async (live) => {
        const id = await associated(live);
        await live.associate(
          live.aws.addAwsOwnedPackage({ packageName: "aws-words", packageType: "TXT-DICTIONARY" }),
        );
        return { plan: declaresBoth(id) };
      },
    },
  },
  "dissociation-planned": {
    fires: {
      when: "the plan takes the package off the domain",
      arrange: async (live) => ({
        plan: plan().association("on_prod", associationValues(await associated(live)), {
          actions: ["delete"],
        }),
        says: { severity: "warning" },
      }),
    },
    isSilent: {
      when: "the plan only forgets the association",
      arrange: async (live) => ({
        plan: plan().association("on_prod", associationValues(await associated(live)), {
          actions: ["forget"],
        }),
      }),
    },
  },
  "rollout-version-unavailable": {
    fires: {
      when: "a rollout is pinned to a version that the package has left behind",
      arrange: async (live) => {
        const id = await associated(live);
        await live.update(id, "synonyms", NEW_CONTENT);
        return {
          plan: declares(id, NEW_CONTENT).add("opensearchpackages_rollout", "on_prod", pinnedTo(id, "v1"), {
            actions: ["create"],
          }),
          says: { severity: "error", expected: "v1", actual: "v2", domainName: "search-prod" },
        };
      },
    },
    isSilent: {
      when: "it is pinned to the available version",
      arrange: async (live) => {
        const id = await associated(live);
        await live.update(id, "synonyms", NEW_CONTENT);
        return {
          plan: declares(id, NEW_CONTENT).add("opensearchpackages_rollout", "on_prod", pinnedTo(id, "v2"), {
            actions: ["create"],
          }),
        };
      },
    },
  },
  "rollout-content-differs": {
    fires: {
      when: "the package holds other bytes than the rollout names",
      arrange: async (live) => {
        const id = await associated(live);
        return {
          plan: declaresBoth(id).add("opensearchpackages_rollout", "on_prod", naming(id, NEW_CONTENT), {
            actions: ["create"],
          }),
          says: { severity: "error", expected: `sha256 ${sha256Of(NEW_CONTENT)}` },
        };
      },
    },
    isSilent: {
      when: "it holds them",
      arrange: async (live) => {
        const id = await associated(live);
        return {
          plan: declaresBoth(id).add("opensearchpackages_rollout", "on_prod", naming(id, "a, b\n"), {
            actions: ["create"],
          }),
        };
      },
    },
  },
  "reference-path-differs": {
    fires: {
      when: "the state names another path than the domain",
      arrange: async (live) => {
        const id = await associated(live);
        const other = { ...associationValues(id), reference_path: "analyzers/F0" };
        return { plan: plan().association("on_prod", other), says: { actual: `analyzers/${id}` } };
      },
    },
    isSilent: allIsWell,
  },
};
