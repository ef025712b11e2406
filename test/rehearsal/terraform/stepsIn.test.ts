import { stepsIn } from "./stepsIn";

/** Lines as `terraform apply -json` writes them, with what is read of them. */
function lines(...events: readonly object[]): string {
  return ["not JSON", ...events.map((event) => JSON.stringify(event))].join("\n");
}

const hook = (addr: string, action: string) => ({ hook: { resource: { addr }, action } });

describe("the steps in the output of a real apply", () => {
  test("what ended well is done, what only began is not there", () => {
    const output = lines(
      { type: "apply_start", ...hook("aws_s3_object.a", "create") },
      { type: "apply_complete", ...hook("aws_s3_object.a", "create") },
      { type: "apply_start", ...hook("aws_s3_object.b", "create") },
    );
    expect(stepsIn(output)).toEqual([{ step: "aws_s3_object.a create", outcome: { kind: "done" } }]);
  });

  test.each([
    [
      "the AWS provider",
      "aws_opensearch_package.a",
      "creating OpenSearch Package (a): operation error OpenSearch: CreatePackage, https response error StatusCode: 409, RequestID: 1, ResourceAlreadyExistsException: it exists",
      { operation: "CreatePackage", exception: "ResourceAlreadyExistsException" },
    ],
    [
      "the plugin",
      "opensearchpackages_rollout.a",
      "AssociatePackage was refused with ValidationException: no",
      { operation: "AssociatePackage", exception: "ValidationException" },
    ],
  ])("a refusal is read from the words of %s", (_who, addr, summary, refused) => {
    const output = lines(
      { type: "apply_errored", ...hook(addr, "create") },
      { type: "diagnostic", diagnostic: { severity: "error", address: addr, summary, detail: "" } },
    );
    expect(stepsIn(output)).toMatchObject([
      { step: `${addr} create`, outcome: { kind: "refused", ...refused } },
    ]);
  });

  test("the error of a deletion has no address, and is found by its operation", () => {
    const deleted = "deleting OpenSearch Package (F1): operation error OpenSearch: DeletePackage, x";
    const output = lines(
      { type: "apply_errored", ...hook("aws_opensearch_package.a", "delete") },
      { type: "apply_errored", ...hook("aws_opensearch_package_association.a", "delete") },
      { type: "diagnostic", diagnostic: { severity: "error", summary: `${deleted} ConflictException: no` } },
      { type: "diagnostic", diagnostic: { severity: "warning", summary: "DissociatePackage, careful" } },
    );
    expect(stepsIn(output)).toMatchObject([
      { outcome: { kind: "refused", operation: "DeletePackage", exception: "ConflictException" } },
      { outcome: { kind: "failed" } },
    ]);
  });
});
