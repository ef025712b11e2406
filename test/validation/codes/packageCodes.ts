import { BUCKET, packageValues, sha256Of } from "../LiveDictionaries";
import { type CodeCases, declaresPackage, NEW_CONTENT, plan } from "./CodeCase";

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
        const importBlock = `import {\n  to = aws_opensearch_package.synonyms\n  id = "${id}"\n}`;
        return {
          plan: plan().package("synonyms", packageValues("synonyms", null), { actions: ["create"] }),
          says: {
            severity: "error",
            actual: expect.stringContaining(id) as string,
            remedy: expect.stringContaining(importBlock) as string,
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
        plan: plan().package(
          "synonyms",
          packageValues("synonyms", await live.package("synonyms"), NEW_CONTENT),
          { actions: ["update"] },
        ),
      }),
    },
  },
  "package-content-unknown": {
    fires: {
      when: "the live description carries no hash",
      arrange: async (live) => ({
        plan: declaresPackage(await live.package("synonyms", "a, b\n", { hashed: false })),
        says: { severity: "warning" },
      }),
    },
    isSilent: {
      when: "the plan gives the description a hash",
      arrange: async (live) => {
        const id = await live.package("synonyms", "a, b\n", { hashed: false });
        return {
          plan: plan().package("synonyms", packageValues("synonyms", id), { actions: ["update"] }),
        };
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
        const object = { bucket: BUCKET, key: "synonyms" };
        return { plan: declaresPackage(id).add("aws_s3_object", "source", object, { actions: ["update"] }) };
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
        const object = { bucket: BUCKET, key: "synonyms", server_side_encryption: "AES256" };
        return { plan: declaresPackage(id).add("aws_s3_object", "source", object, { actions: ["update"] }) };
      },
    },
  },
};

function fromGone(id: string): Record<string, unknown> {
  return { ...packageValues("synonyms", id), package_source: [{ s3_bucket_name: BUCKET, s3_key: "gone" }] };
}
