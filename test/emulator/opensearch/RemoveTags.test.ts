import { RemoveTagsCommand } from "@aws-sdk/client-opensearch";
import { describeConformance } from "../conformance/describeConformance";
import { type BrokenConstraint, testConstraints } from "../conformance/refusals";
import { exception } from "../exception";
import { DomainTags, UNKNOWN_ARN } from "./DomainTags";

/** A request that is right but for what is changed. */
function remove(changed: object): RemoveTagsCommand {
  return new RemoveTagsCommand({ ARN: UNKNOWN_ARN, TagKeys: ["team"], ...changed });
}

function broken(how: string, changed: object, member: string): BrokenConstraint {
  return [how, (client) => client.send(remove(changed)), member];
}

describeConformance("RemoveTags", (specimens) => {
  testConstraints(specimens, [
    broken("ARN absent", { ARN: undefined }, "aRN"),
    broken("ARN of 19", { ARN: "a".repeat(19) }, "aRN"),
    broken("TagKeys absent", { TagKeys: undefined }, "tagKeys"),
    broken("an empty key", { TagKeys: ["team", ""] }, "tagKeys.2.member"),
  ]);

  test("an ARN that is no domain's is ResourceNotFoundException with status 409", async () => {
    await expect(specimens.client.send(remove({}))).rejects.toMatchObject(
      exception("ResourceNotFoundException", 409),
    );
  });

  test("a key that is not there is no error", async () => {
    const tags = new DomainTags(specimens);
    await tags.remove();
    await tags.remove();
    expect(await tags.list()).toEqual([]);
  });
});
