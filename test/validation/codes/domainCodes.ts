import { associationValues, packageValues } from "../LiveDictionaries";
import { allIsWell, associated, type CodeCases, declaresBoth, plan } from "./CodeCase";

export const domainCodes: CodeCases = {
  "domain-missing": {
    fires: {
      when: "an association names a domain that is not there",
      arrange: async (live) => ({
        plan: plan().association("on_new", associationValues(await live.package("synonyms"), "search-new"), {
          actions: ["create"],
        }),
        says: { address: "domain/search-new" },
      }),
    },
    isSilent: {
      when: "the same plan creates the domain",
      arrange: async (live) => ({
        plan: plan()
          .association("on_new", associationValues(await live.package("synonyms"), "search-new"), {
            actions: ["create"],
          })
          .add("aws_opensearch_domain", "new", { domain_name: "search-new" }, { actions: ["create"] }),
      }),
    },
  },
  "domain-busy": {
    fires: {
      when: "the domain is processing a change",
      arrange: async (live) => {
        const id = await associated(live);
        live.aws.faults.busyDomain({ domainName: "search-prod", forMs: 3_600_000 });
        return { plan: declaresBoth(id), says: { severity: "warning", domainName: "search-prod" } };
      },
    },
    isSilent: {
      when: "another domain is processing a change",
      arrange: async (live) => {
        live.aws.createDomain({ domainName: "search-other" });
        live.aws.faults.busyDomain({ domainName: "search-other", forMs: 3_600_000 });
        return { plan: declaresBoth(await associated(live)) };
      },
    },
  },
  "domain-deleted": {
    fires: {
      when: "the domain is on its way out",
      arrange: async (live) => {
        const id = await live.package("synonyms");
        live.aws.createDomain({ domainName: "search-old" });
        await live.deleteDomain("search-old");
        return {
          plan: plan().association("on_old", associationValues(id, "search-old")),
          says: { severity: "error", domainName: "search-old" },
        };
      },
    },
    isSilent: {
      when: "the plan deletes the domain",
      arrange: async (live) => {
        live.aws.createDomain({ domainName: "search-old" });
        await live.deleteDomain("search-old");
        const deletes = { actions: ["delete" as const] };
        return {
          plan: plan()
            .association("on_old", associationValues(await live.package("synonyms"), "search-old"), deletes)
            .add("aws_opensearch_domain", "old", { domain_name: "search-old" }, deletes),
        };
      },
    },
  },
  "engine-unsupported": {
    fires: {
      when: "an old engine does not reload dictionaries",
      arrange: async (live) => {
        live.aws.createDomain({ domainName: "search-old", engineVersion: "Elasticsearch_7.7" });
        return {
          plan: plan().association(
            "on_old",
            associationValues(await live.package("synonyms"), "search-old"),
            {
              actions: ["create"],
            },
          ),
          says: { actual: "Elasticsearch_7.7" },
        };
      },
    },
    isSilent: {
      when: "the engine is the first that reloads dictionaries",
      arrange: async (live) => {
        live.aws.createDomain({ domainName: "search-old", engineVersion: "Elasticsearch_7.8" });
        return {
          plan: plan().association(
            "on_old",
            associationValues(await live.package("synonyms"), "search-old"),
            {
              actions: ["create"],
            },
          ),
        };
      },
    },
  },
  "plugin-limit": {
    fires: {
      when: "a twenty-first plugin is planned",
      arrange: async (live) => {
        const ids = Array.from({ length: 21 }, (_, index) =>
          live.aws.addAwsOwnedPackage({ packageName: `plugin-${index}` }),
        );
        for (const id of ids.slice(0, 20)) await live.associate(id);
        return {
          plan: plan().association("on_prod", associationValues(ids[20] ?? ""), { actions: ["create"] }),
          says: { actual: "20 without this one" },
        };
      },
    },
    isSilent: {
      when: "a dictionary is planned beside twenty plugins",
      arrange: async (live) => {
        for (let index = 0; index < 20; index += 1) {
          await live.associate(live.aws.addAwsOwnedPackage({ packageName: `plugin-${index}` }));
        }
        const id = await live.package("synonyms");
        return { plan: plan().association("on_prod", associationValues(id), { actions: ["create"] }) };
      },
    },
  },
};

const SUPPRESSION = {
  code: "association-missing",
  address: "*",
  reason: "removed for the migration",
  source: "accepted.json",
} as const;

/** What is about the validation itself: reads that were refused, and suppressions. */
export const validationCodes: CodeCases = {
  "access-denied": {
    fires: {
      when: "an action is denied, which it names",
      arrange: async (live) => {
        const id = await associated(live);
        live.aws.faults.deny("ListDomainsForPackage");
        return { plan: declaresBoth(id), says: { address: "es:ListDomainsForPackage" } };
      },
    },
    isSilent: {
      when: "only an action that validation does not need is denied",
      arrange: async (live) => {
        const id = await associated(live);
        live.aws.faults.deny("AssociatePackage");
        return { plan: declaresBoth(id) };
      },
    },
  },
  unknown: {
    fires: {
      when: "a read ends in server errors",
      arrange: async (live) => {
        const id = await associated(live);
        live.aws.faults.serverError({ operation: "DescribeDomains" });
        return {
          plan: declaresBoth(id),
          options: { settings: { ...live.settings, maxAttempts: 2 } },
          says: { address: "es:DescribeDomains" },
        };
      },
    },
    isSilent: {
      when: "a server error passes",
      arrange: async (live) => {
        const id = await associated(live);
        live.aws.faults.serverError({ operation: "DescribeDomains", times: 1 });
        return { plan: declaresBoth(id) };
      },
    },
  },
  "nothing-compared": {
    fires: {
      when: "the plan declares something else only",
      arrange: () =>
        Promise.resolve({
          plan: plan().add("aws_sqs_queue", "jobs", { name: "jobs" }),
          says: { severity: "warning", address: "plan.json" },
        }),
    },
    isSilent: {
      when: "an empty plan is expected",
      arrange: () =>
        Promise.resolve({
          plan: plan().add("aws_sqs_queue", "jobs", { name: "jobs" }),
          options: { allowEmpty: true },
        }),
    },
  },
  "delivery-broken": {
    fires: {
      when: "a package is made anew, and an association of the one that is gone stays as it is",
      arrange: async (live) => {
        await live.upload("synonyms", "a, b\n");
        return {
          plan: plan()
            .package("synonyms", packageValues("synonyms", null), { actions: ["create"] })
            .association("on_prod", associationValues("F999"), {
              packageReference: "aws_opensearch_package.synonyms",
            }),
          says: { severity: "error", hop: "domain", domainName: "search-prod" },
        };
      },
    },
    isSilent: {
      when: "another code says what is wrong",
      arrange: async (live) => ({ plan: declaresBoth(await live.package("synonyms")) }),
    },
  },
  "suppression-stale": {
    fires: {
      when: "a suppression covers nothing",
      arrange: async (live) => ({
        ...(await allIsWell.arrange(live)),
        options: { suppressions: [SUPPRESSION] },
        says: { severity: "info", message: expect.stringContaining("accepted.json") as string },
      }),
    },
    isSilent: {
      when: "the suppression covers a finding",
      arrange: async (live) => ({
        plan: declaresBoth(await live.package("synonyms")),
        options: { suppressions: [SUPPRESSION] },
      }),
    },
  },
};
