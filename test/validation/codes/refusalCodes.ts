import { associationValues, BUCKET, packageValues } from "../LiveDictionaries";
import { associated, type CodeCases, plan } from "./CodeCase";

const ROLLOUT = "opensearchpackages_rollout";
const ON_PROD = { domain_name: "search-prod" };
const REFERENCE = { actions: ["create" as const], packageReference: "aws_opensearch_package.synonyms" };

/** Codes of what only the rehearsal of the plan tells. */
export const refusalCodes: CodeCases = {
  "package-not-available": {
    fires: {
      when: "nothing waits for the copy between the package and its association",
      arrange: async (live) => {
        await live.upload("synonyms", "a, b\n");
        return {
          plan: plan()
            .package("synonyms", packageValues("synonyms", null), { actions: ["create"] })
            .association("on_prod", ON_PROD, REFERENCE),
          says: {
            severity: "warning",
            refusal: {
              operation: "AssociatePackage",
              exception: "ConflictException",
              certainty: "possible",
              doneBefore: ["aws_opensearch_package.synonyms"],
              notReached: [],
            },
          },
        };
      },
    },
    isSilent: {
      when: "the package is there",
      arrange: async (live) => ({
        plan: plan().association("on_prod", associationValues(await live.package("synonyms")), {
          actions: ["create"],
        }),
      }),
    },
  },
  "package-limit": {
    fires: {
      when: "the account has as many packages as it may",
      arrange: async (live) => {
        await live.package("others");
        return {
          plan: plan().package("synonyms", packageValues("synonyms", null), { actions: ["create"] }),
          options: { packageLimit: 1 },
          says: { severity: "error", actual: "1 without this one" },
        };
      },
    },
    isSilent: {
      when: "AWS's own packages are all that there are",
      arrange: (live) => {
        live.aws.addAwsOwnedPackage({ packageName: "analysis-icu" });
        return Promise.resolve({
          plan: plan().package("synonyms", packageValues("synonyms", null), { actions: ["create"] }),
          options: { packageLimit: 1 },
        });
      },
    },
  },
  "argument-invalid": {
    fires: {
      when: "a name has a character that the API does not take",
      arrange: () =>
        Promise.resolve({
          plan: plan().package("synonyms", packageValues("product_synonyms", null), { actions: ["create"] }),
          says: { severity: "error", actual: expect.stringMatching(/name/i) as string },
        }),
    },
    isSilent: {
      when: "the name is as the API takes it",
      arrange: () =>
        Promise.resolve({
          plan: plan().package("synonyms", packageValues("product-synonyms", null), { actions: ["create"] }),
        }),
    },
  },
  "apply-refused": {
    fires: {
      when: "the domain is changed by the same plan, in no order to the association",
      arrange: async (live) => ({
        plan: plan()
          .association("on_prod", associationValues(await live.package("synonyms")), { actions: ["create"] })
          .add(
            "aws_opensearch_domain",
            "prod",
            { domain_name: "search-prod", engine_version: "OpenSearch_2.19" },
            {
              actions: ["update"],
              before: { domain_name: "search-prod", engine_version: "OpenSearch_2.17" },
            },
          ),
        says: {
          severity: "warning",
          message: expect.stringContaining("processing a change") as string,
        },
      }),
    },
    isSilent: {
      when: "only the tags of the domain change",
      arrange: async (live) => ({
        plan: plan()
          .association("on_prod", associationValues(await live.package("synonyms")), { actions: ["create"] })
          .add(
            "aws_opensearch_domain",
            "prod",
            { domain_name: "search-prod", tags: { team: "search" } },
            { actions: ["update"], before: { domain_name: "search-prod", tags: {} } },
          ),
      }),
    },
  },
  "association-used-elsewhere": {
    fires: {
      when: "one stack removes an association that another declares a rollout for",
      arrange: async (live) => {
        const id = await associated(live);
        const removing = plan().association("on_prod", associationValues(id), { actions: ["delete"] });
        const using = plan().add(ROLLOUT, "on_prod", { package_id: id, domain_name: "search-prod" });
        return {
          plan: removing,
          options: {
            inputs: [
              { name: "removing.json", content: removing.plan() },
              { name: "using.json", content: using.state() },
            ],
          },
          says: { severity: "error", input: "removing.json", domainName: "search-prod" },
        };
      },
    },
    isSilent: {
      when: "the other one has it on another domain",
      arrange: async (live) => {
        const id = await associated(live);
        live.aws.createDomain({ domainName: "search-other" });
        await live.associate(id, "search-other");
        const removing = plan().association("on_prod", associationValues(id), { actions: ["delete"] });
        const using = plan().add(ROLLOUT, "on_prod", { package_id: id, domain_name: "search-other" });
        return {
          plan: removing,
          options: {
            inputs: [
              { name: "removing.json", content: removing.plan() },
              { name: "using.json", content: using.state() },
            ],
          },
        };
      },
    },
  },
  "source-elsewhere": {
    fires: {
      when: "the bucket's provider is configured for another region",
      arrange: async (live) => {
        await live.upload("synonyms", "a, b\n");
        return {
          plan: plan()
            .provider("aws.other", { region: "eu-west-1" })
            .provider("aws", { region: "us-east-1" })
            .package("synonyms", packageValues("synonyms", null), { actions: ["create"] })
            .add(
              "aws_s3_object",
              "source",
              { bucket: BUCKET, key: "synonyms", server_side_encryption: "AES256" },
              { actions: ["create"], providerKey: "aws.other" },
            ),
          options: { settings: withoutRegion(live.settings) },
          says: { severity: "error", expected: "a bucket in us-east-1" },
        };
      },
    },
    isSilent: {
      when: "both are in one region",
      arrange: async (live) => ({
        plan: plan().package("synonyms", packageValues("synonyms", await associated(live))),
      }),
    },
  },
};

function withoutRegion<Settings extends { readonly region?: string }>(
  settings: Settings,
): Omit<Settings, "region"> {
  const rest = { ...settings };
  delete (rest as { region?: string }).region;
  return rest;
}
