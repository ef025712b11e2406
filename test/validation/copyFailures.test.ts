import type { CopyFailure } from "../../src/model";
import { COPY_FAILURE_CODES } from "../../tools/generate/refusalWords";
import { plan } from "./codes/CodeCase";
import { BUCKET, LiveDictionaries, packageValues } from "./LiveDictionaries";
import type { PlanBuilder } from "./PlanBuilder";

/** What brings a copy to fail, and the source of the package then; another region is in codes/refusalCodes.ts. */
const SITUATIONS: Readonly<
  Record<Exclude<CopyFailure, "otherRegion">, (live: LiveDictionaries) => Promise<readonly [string, string]>>
> = {
  noSuchBucket: () => Promise.resolve(["nobodys-bucket", "synonyms"]),
  noSuchKey: () => Promise.resolve([BUCKET, "nothing"]),
  kmsEncrypted: async (live) => {
    await live.upload("sealed", "a, b\n", { kms: true });
    return [BUCKET, "sealed"];
  },
};

describe("A copy that will fail is a finding", () => {
  let live: LiveDictionaries;
  beforeEach(async () => {
    live = await LiveDictionaries.start();
  });
  afterEach(() => live.stop());

  const reasons = Object.keys(SITUATIONS) as (keyof typeof SITUATIONS)[];

  test.each(reasons)("of CreatePackage: %s", async (reason) => {
    const [s3_bucket_name, s3_key] = await SITUATIONS[reason](live);
    const values = {
      ...packageValues("synonyms", null, null),
      package_source: [{ s3_bucket_name, s3_key }],
    };
    const made = plan().package("synonyms", values, { actions: ["create"] });
    expect(await codesOf(made)).toContain(COPY_FAILURE_CODES[reason]);
  });

  test.each(reasons)("of UpdatePackage: %s", async (reason) => {
    const id = await live.package("synonyms");
    const [s3_bucket_name, s3_key] = await SITUATIONS[reason](live);
    const before = {
      ...packageValues("synonyms", id, null),
      package_source: [{ s3_bucket_name, s3_key }],
    };
    const after = { ...before, package_description: "another one" };
    const updated = plan().package("synonyms", after, { actions: ["update"], before });
    expect(await codesOf(updated)).toContain(COPY_FAILURE_CODES[reason]);
  });

  async function codesOf(builder: PlanBuilder): Promise<string[]> {
    const { findings } = await live.validate(builder);
    return findings.map(({ code }) => code);
  }
});
