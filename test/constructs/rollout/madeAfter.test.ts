import { OpensearchPackageAssociation } from "@cdktf/provider-aws/lib/opensearch-package-association";
import { App, type ITerraformDependable, type TerraformResource, TerraformStack } from "cdktf";
import * as fc from "fast-check";
import { Rollout } from "../../../providers/opensearchpackages/bindings";
import { madeAfter } from "../../../src/constructs/rollout/madeAfter";

type Make = (dependsOn: ITerraformDependable[] | undefined) => Rollout;
type MakeAfter = (
  stack: TerraformStack,
  dependsOn: ITerraformDependable[] | undefined,
  make: Make,
) => Rollout;

/** What a resource can come after: a resource of its stack or of another, and what stands for a resource. */
const DEPENDENCY = fc.constantFrom("resource", "construct", "other stack");
type Dependency = "resource" | "construct" | "other stack";

interface Case {
  readonly dependencies: readonly Dependency[] | undefined;
  /** Whether logical ids are overridden after the resource was made. */
  readonly overridden: boolean;
  /** Added to the resource's `dependsOn` by hand. */
  readonly added: readonly string[];
}

const CASE: fc.Arbitrary<Case> = fc.record({
  dependencies: fc.option(fc.array(DEPENDENCY, { maxLength: 4 }), { nil: undefined }),
  overridden: fc.boolean(),
  added: fc.array(fc.constantFrom("aws_s3_object.by_hand", "module.by_hand"), { maxLength: 2 }),
});

describe("a resource that comes after others", () => {
  it("is written as if cdktf had been given its dependencies, in JSON and in HCL", () => {
    fc.assert(
      fc.property(CASE, fc.boolean(), (each, isHcl) => {
        expect(written(each, madeAfter, isHcl)).toEqual(written(each, byCdktf, isHcl));
      }),
    );
  });

  it("has the addresses of resources of its stack without a token, which is what it is for", () => {
    const stack = new TerraformStack(new App(), "search");
    const before = association(stack, "before");
    const resource = madeAfter(stack, [before], (dependsOn) => rollout(stack, dependsOn));
    expect(resource.terraformMetaArguments["dependsOn"]).toEqual([
      "aws_opensearch_package_association.before",
    ]);
  });
});

const byCdktf: MakeAfter = (_stack, dependsOn, make) => make(dependsOn);

function written({ dependencies, overridden, added }: Case, after: MakeAfter, isHcl: boolean): unknown {
  const app = new App();
  const stack = new TerraformStack(app, "search");
  const other = new TerraformStack(app, "other");
  const resources = (dependencies ?? []).map((kind, index) =>
    association(kind === "other stack" ? other : stack, `before-${index}`),
  );
  const dependsOn = dependencies?.map((kind, index) => asDependency(kind, resources[index]!));
  const resource = after(stack, dependsOn, (left) => rollout(stack, left));
  if (overridden) resources.forEach((each, index) => each.overrideLogicalId(`mine_${index}`));
  if (added.length > 0) resource.dependsOn = [...(resource.dependsOn ?? []), ...added];
  stack.prepareStack();
  return isHcl ? stack.toHclTerraform() : stack.toTerraform();
}

function asDependency(kind: Dependency, resource: TerraformResource): ITerraformDependable {
  if (kind !== "construct") return resource;
  return {
    get fqn() {
      return resource.fqn;
    },
  };
}

function association(stack: TerraformStack, id: string): OpensearchPackageAssociation {
  return new OpensearchPackageAssociation(stack, id, { packageId: "F1", domainName: "search-prod" });
}

function rollout(stack: TerraformStack, dependsOn: ITerraformDependable[] | undefined): Rollout {
  return new Rollout(stack, "rollout", { packageId: "F1", domainName: "search-prod", dependsOn });
}
