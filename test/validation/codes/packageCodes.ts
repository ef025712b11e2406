import { associationValues, BUCKET, packageValues, sha256Of } from "../LiveDictionaries";
import { type CodeCases, declaresPackage, NEW_CONTENT, plan } from "./CodeCase";

const OLD_OBJECT = { bucket: BUCKET, key: "synonyms", source_hash: sha256Of("a, b\n") };
const NEW_OBJECT = { bucket: BUCKET, key: "synonyms", source_hash: sha256Of(NEW_CONTENT) };

export const packageCodes: CodeCases = {
  "package-missing": {
    fires: {
      when: "the state has a package that is gone",
      arrange: () =>
        Promise.resolve({
          plan: declaresPackage("F999"),
          says: { severity: "error", address: "aws_opensearch_package.synonyms" },
        }),
    },
    isSilent: {
      when: "the plan creates the package",
      arrange: () =>
        Promise.resolve({
          plan: plan().package("synonyms", packageValues("synonyms", null), { actions: ["create"] }),
        }),
    },
  },
  "package-name-taken": {
    fires: {
      when: "another package has the name of the one to be created",
      arrange: async (live) => {
        const id = await live.package("synonyms");
        return {
          plan: plan().package("synonyms", packageValues("synonyms", null), { actions: ["create"] }),
          says: {
            severity: "error",
            actual: expect.stringContaining(id) as string,
            // The AWS provider replaces what it imports, which takes the words off the domains.
            remedy: expect.stringContaining(`adopt --package ${id}`) as string,
          },
        };
      },
    },
    isSilent: {
      when: "only another name is taken",
      arrange: async (live) => {
        await live.package("others");
        return { plan: plan().package("synonyms", packageValues("synonyms", null), { actions: ["create"] }) };
      },
    },
  },
  "package-name-twice": {
    fires: {
      when: "two resources create packages with one name",
      arrange: () =>
        Promise.resolve({
          plan: plan()
            .package("synonyms", packageValues("synonyms", null), { actions: ["create"] })
            .package("again", packageValues("synonyms", null), { actions: ["create"] }),
          says: {
            severity: "error",
            message: expect.stringContaining("aws_opensearch_package.again") as string,
          },
        }),
    },
    isSilent: {
      when: "they create packages with two names",
      arrange: () =>
        Promise.resolve({
          plan: plan()
            .package("synonyms", packageValues("synonyms", null), { actions: ["create"] })
            .package("again", packageValues("stopwords", null), { actions: ["create"] }),
        }),
    },
  },
  "package-in-use": {
    fires: {
      when: "the plan deletes a package that a domain has by another stack's association",
      arrange: async (live) => {
        const id = await live.package("synonyms");
        await live.associate(id);
        return {
          plan: plan().package("synonyms", packageValues("synonyms", id), { actions: ["delete"] }),
          says: { severity: "error", actual: "on search-prod" },
        };
      },
    },
    isSilent: {
      when: "the same plan removes the association",
      arrange: async (live) => {
        const id = await live.package("synonyms");
        await live.associate(id);
        return {
          plan: plan()
            .package("synonyms", packageValues("synonyms", id), { actions: ["delete"] })
            .association("on_prod", associationValues(id), {
              actions: ["delete"],
              packageReference: "aws_opensearch_package.synonyms",
            }),
        };
      },
    },
  },
  "package-failed": {
    fires: {
      when: "the service refused the dictionary, and gives its details",
      arrange: async (live) => {
        live.aws.faults.failValidation({ errorMessage: "line 3 is not a rule" });
        return {
          plan: declaresPackage(await live.package("synonyms")),
          says: {
            severity: "error",
            actual: "VALIDATION_FAILED",
            message: expect.stringContaining("line 3 is not a rule") as string,
          },
        };
      },
    },
    isSilent: {
      when: "the package is still copied",
      arrange: async (live) => ({
        plan: declaresPackage(await live.package("synonyms", "a, b\n", { settle: false })),
      }),
    },
  },
  "package-busy": {
    fires: {
      when: "the package is still copied",
      arrange: async (live) => ({
        plan: declaresPackage(await live.package("synonyms", "a, b\n", { settle: false })),
        says: { severity: "warning", actual: "COPYING" },
      }),
    },
    isSilent: {
      when: "the package is available",
      arrange: async (live) => ({ plan: declaresPackage(await live.package("synonyms")) }),
    },
  },
  "package-content-differs": {
    fires: {
      when: "somebody updated the package behind the state's back",
      arrange: async (live) => {
        const id = await live.package("synonyms");
        await live.update(id, "synonyms", NEW_CONTENT);
        return { plan: declaresPackage(id), says: { actual: `sha256 ${sha256Of(NEW_CONTENT)}` } };
      },
    },
    isSilent: {
      when: "the plan updates the package",
      arrange: async (live) => ({
        plan: plan()
          .package("synonyms", packageValues("synonyms", await live.package("synonyms"), NEW_CONTENT), {
            actions: ["update"],
            before: packageValues("synonyms", "F1"),
          })
          .add("aws_s3_object", "source", NEW_OBJECT, { actions: ["update"], before: OLD_OBJECT }),
      }),
    },
  },
  "package-content-unproven": {
    fires: {
      when: "somebody updated the package from another object under the same description",
      arrange: async (live) => {
        const id = await live.package("synonyms");
        await live.upload("other", NEW_CONTENT);
        await live.updateFrom(id, "other");
        return { plan: declaresPackage(id), says: { severity: "warning", actual: "v2" } };
      },
    },
    isSilent: {
      when: "a hand-written stack has no hash in the description, and its object was not written since",
      arrange: async (live) => {
        const id = await live.package("synonyms", "a, b\n", { hashed: false });
        return { plan: declaresPackage(id, null) };
      },
    },
  },
  "package-type-differs": {
    fires: {
      when: "the live package is a dictionary, and the declared one a plugin",
      arrange: async (live) => {
        const id = await live.package("synonyms");
        const values = { ...packageValues("synonyms", id), package_type: "ZIP-PLUGIN" };
        return { plan: plan().package("synonyms", values), says: { actual: "TXT-DICTIONARY" } };
      },
    },
    isSilent: {
      when: "the plan replaces the package",
      arrange: async (live) => {
        const id = await live.package("synonyms");
        const values = { ...packageValues("synonyms", id), package_type: "ZIP-PLUGIN" };
        return {
          plan: plan().package("synonyms", values, { actions: ["delete", "create"], before: values }),
        };
      },
    },
  },
};

export const sourceCodes: CodeCases = {
  "source-missing": {
    fires: {
      when: "the object is gone",
      arrange: async (live) => ({
        plan: plan().package("synonyms", fromGone(await live.package("synonyms"))),
        says: { severity: "error", actual: "no such object" },
      }),
    },
    isSilent: {
      when: "the plan uploads the object",
      arrange: async (live) => ({
        plan: plan()
          .package("synonyms", fromGone(await live.package("synonyms")))
          .add("aws_s3_object", "source", { bucket: BUCKET, key: "gone" }, { actions: ["create"] }),
      }),
    },
  },
  "source-removed": {
    fires: {
      when: "another resource with the same key is deleted in the same plan",
      arrange: async (live) => ({
        plan: declaresPackage(await live.package("synonyms"))
          .add("aws_s3_object", "source", OLD_OBJECT)
          .add("aws_s3_object", "legacy", OLD_OBJECT, { actions: ["delete"] }),
        says: { severity: "error", address: "aws_s3_object.legacy", actual: "deleted by the plan" },
      }),
    },
    isSilent: {
      when: "the plan deletes an object under another key",
      arrange: async (live) => ({
        plan: declaresPackage(await live.package("synonyms"))
          .add("aws_s3_object", "source", OLD_OBJECT)
          .add("aws_s3_object", "legacy", { ...OLD_OBJECT, key: "legacy" }, { actions: ["delete"] }),
      }),
    },
  },
  "source-differs": {
    fires: {
      when: "somebody wrote another object",
      arrange: async (live) => {
        const id = await live.package("synonyms");
        await live.upload("synonyms", NEW_CONTENT);
        return { plan: declaresPackage(id), says: { actual: `sha256 ${sha256Of(NEW_CONTENT)}` } };
      },
    },
    isSilent: {
      when: "the plan uploads the object again",
      arrange: async (live) => {
        const id = await live.package("synonyms");
        await live.upload("synonyms", NEW_CONTENT);
        return {
          plan: declaresPackage(id).add("aws_s3_object", "source", OLD_OBJECT, uploadsAgain(NEW_OBJECT)),
        };
      },
    },
  },
  "source-kms-encrypted": {
    fires: {
      when: "the live object is encrypted with KMS",
      arrange: async (live) => {
        const id = await live.package("synonyms");
        await live.upload("synonyms", "a, b\n", { kms: true });
        return { plan: declaresPackage(id), says: { expected: "AES256", actual: "aws:kms" } };
      },
    },
    isSilent: {
      when: "the plan uploads it without KMS again",
      arrange: async (live) => {
        const id = await live.package("synonyms");
        await live.upload("synonyms", "a, b\n", { kms: true });
        const plain = { ...OLD_OBJECT, server_side_encryption: "AES256" };
        const encrypted = { ...OLD_OBJECT, server_side_encryption: "aws:kms" };
        return { plan: declaresPackage(id).add("aws_s3_object", "source", plain, uploadsAgain(encrypted)) };
      },
    },
  },
};

const uploadsAgain = (before: Record<string, unknown>) => ({ actions: ["update" as const], before });

function fromGone(id: string): Record<string, unknown> {
  return { ...packageValues("synonyms", id), package_source: [{ s3_bucket_name: BUCKET, s3_key: "gone" }] };
}
