import fc from "fast-check";
import { AccessPolicy, type AccessPolicyProps, AccessTask } from "../../src";
import { PackagesError } from "../../src/errors";
import { Policy } from "../../src/emulator/policy/Policy";
import { GRANTS } from "../../src/policies/grants";
import type { PolicyDocument } from "../../src/policies/policyDocument";

const PLACE = {
  accountId: "123456789012",
  regions: ["eu-west-1"],
  bucketName: "acme-search-dictionaries",
  domainNames: ["search-prod"],
};
const ALL = Object.values(AccessTask);

function documentOf(props: Partial<AccessPolicyProps> & Pick<AccessPolicyProps, "tasks">): PolicyDocument {
  return JSON.parse(AccessPolicy.json({ ...PLACE, ...props })) as PolicyDocument;
}

function actionsOf(document: PolicyDocument): string[] {
  return document.Statement.flatMap(({ Action }) => Action).sort();
}

describe("the policy of tasks", () => {
  it("of several tasks is the union of theirs, whatever the tasks", () => {
    const some = fc.subarray(ALL, { minLength: 1 });
    const property = fc.property(some, fc.boolean(), fc.boolean(), (tasks, makesBucket, setsTags) => {
      const kind = { makesBucket, setsTags };
      const apart = tasks.flatMap((task) => actionsOf(documentOf({ tasks: [task], ...kind })));
      expect(actionsOf(documentOf({ tasks, ...kind }))).toEqual([...new Set(apart)].sort());
    });
    fc.assert(property);
  });

  it("lets nobody write who only looks", () => {
    const looking = [AccessTask.PLAN, AccessTask.VALIDATE, AccessTask.HISTORY, AccessTask.ADOPT];
    const actions = actionsOf(documentOf({ tasks: looking, makesBucket: true, setsTags: true }));
    expect(actions.filter((action) => !/^(es|s3):(Describe|List|Get)/.test(action))).toEqual([]);
  });

  it("names domains, bucket and objects wherever IAM has a resource for the action", () => {
    const { Statement } = documentOf({
      tasks: ALL,
      makesBucket: true,
      setsTags: true,
      objectKeys: ["words"],
    });
    const anywhere = Statement.filter(({ Resource }) => Resource.includes("*"));
    expect(anywhere.flatMap(({ Action }) => Action)).toEqual([
      "es:CreatePackage",
      "es:DeletePackage",
      "es:DescribePackages",
      "es:GetPackageVersionHistory",
      "es:ListDomainsForPackage",
      "es:UpdatePackage",
    ]);
    expect(anywhere[0]?.Condition?.StringEquals["aws:RequestedRegion"]).toEqual(["eu-west-1"]);
    const objects = Statement.find(({ Sid }) => Sid === "Objects");
    expect(objects?.Resource).toEqual(["arn:aws:s3:::acme-search-dictionaries/words"]);
  });

  it("reads no document and writes none on a domain: only the paths that are asked", () => {
    const policy = Policy.parse(
      AccessPolicy.json({ ...PLACE, tasks: [AccessTask.VERIFY, AccessTask.ROLLOUT_SERVED] }),
    );
    const on = (action: string, path: string): boolean =>
      policy.allows({
        action: `es:ESHttp${action}`,
        resource: `arn:aws:es:eu-west-1:123456789012:domain/search-prod/${path}`,
        region: "eu-west-1",
      });
    expect([on("Get", ""), on("Get", "products/_mapping"), on("Post", "products/_analyze")]).toEqual([
      true,
      true,
      true,
    ]);
    expect([on("Get", "products/_search"), on("Post", "products/_doc"), on("Put", "products")]).toEqual([
      false,
      false,
      false,
    ]);
  });

  it.each([
    ["cn-north-1", "arn:aws-cn:"],
    ["us-gov-west-1", "arn:aws-us-gov:"],
    ["eusc-de-east-1", "arn:aws-eusc:"],
    ["eu-west-1", "arn:aws:"],
  ])("in %s has ARNs of its partition", (region, beginning) => {
    const { Statement } = documentOf({ tasks: [AccessTask.APPLY], regions: [region] });
    const resources = Statement.flatMap(({ Resource }) => Resource).filter((resource) => resource !== "*");
    expect(resources.filter((resource) => !resource.startsWith(beginning))).toEqual([]);
  });

  it("takes what Terraform knows only later", () => {
    const reference = "${aws_s3_bucket.dictionaries.bucket}";
    const { Statement } = documentOf({ tasks: [AccessTask.APPLY], bucketName: reference });
    expect(Statement.find(({ Sid }) => Sid === "Objects")?.Resource).toEqual([`arn:aws:s3:::${reference}/*`]);
  });

  it.each<[string, Partial<AccessPolicyProps>]>([
    ["an account's alias", { accountId: "acme" }],
    ["an availability zone", { regions: ["eu-west-1a"] }],
    ["no region", { regions: [] }],
    ["a bucket's ARN", { bucketName: "arn:aws:s3:::acme" }],
    ["a domain's endpoint", { domainNames: ["https://search-prod.eu-west-1.es.amazonaws.com"] }],
    ["no domain", { domainNames: [] }],
    ["a key with a slash at the start", { objectKeys: ["/words"] }],
    ["no task", { tasks: [] }],
  ])("is refused for %s, and the sentence says what to give", (_what, wrong) => {
    expect(() => AccessPolicy.json({ ...PLACE, tasks: [AccessTask.PLAN], ...wrong })).toThrow(PackagesError);
  });

  it("for everything fits into a managed policy of IAM: 6,144 characters, white space not counted", () => {
    const json = AccessPolicy.json({ ...PLACE, tasks: ALL, makesBucket: true, setsTags: true });
    expect(json.replace(/\s/g, "").length).toBeLessThan(6_144);
  });
});

describe("the register of grants", () => {
  it("says of each action what it is for, and names no action twice for one task", () => {
    for (const task of ALL) {
      const grants = GRANTS.filter(({ tasks, when }) => tasks.includes(task) && when === undefined);
      const keys = grants.map(({ action, on, paths }) => `${action} ${on} ${String(paths)}`);
      expect(new Set(keys).size).toBe(keys.length);
      expect(grants.every(({ why }) => why.length > 10 && !why.endsWith("."))).toBe(true);
    }
  });

  it("has paths for a domain's own API, and only there", () => {
    expect(GRANTS.filter(({ on, paths }) => (on === "domain paths") !== (paths !== undefined))).toEqual([]);
  });
});
