import { AddTagsCommand } from "@aws-sdk/client-opensearch";
import { describeConformance } from "../conformance/describeConformance";
import { type BrokenConstraint, testConstraints } from "../conformance/refusals";
import { exception } from "../exception";
import { DomainTags, UNKNOWN_ARN } from "./DomainTags";

/** A request that is right but for what is changed. */
function add(changed: object): AddTagsCommand {
  return new AddTagsCommand({ ARN: UNKNOWN_ARN, TagList: [{ Key: "team", Value: "search" }], ...changed });
}

function broken(how: string, changed: object, member: string): BrokenConstraint {
  return [how, (client) => client.send(add(changed)), member];
}

describeConformance("AddTags", (specimens) => {
  testConstraints(specimens, [
    broken("ARN absent", { ARN: undefined }, "aRN"),
    broken("ARN of 19", { ARN: "a".repeat(19) }, "aRN"),
    broken("TagList absent", { TagList: undefined }, "tagList"),
    broken("a tag without Key", { TagList: [{ Value: "search" }] }, "tagList.1.member.key"),
    broken("an empty Key", { TagList: [{ Key: "", Value: "search" }] }, "tagList.1.member.key"),
    broken("a tag without Value", { TagList: [{ Key: "team" }] }, "tagList.1.member.value"),
  ]);

  test("an ARN that is no domain's is ResourceNotFoundException with status 409", async () => {
    await expect(specimens.client.send(add({}))).rejects.toMatchObject(
      exception("ResourceNotFoundException", 409),
    );
  });

  test("a key that is there gets the new value", async () => {
    const tags = new DomainTags(specimens);
    await tags.add("old");
    await tags.add("new");
    expect(await tags.list()).toEqual([{ Key: tags.key, Value: "new" }]);
    await tags.remove();
  });
});
