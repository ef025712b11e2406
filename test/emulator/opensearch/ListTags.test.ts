import { ListTagsCommand } from "@aws-sdk/client-opensearch";
import { describeConformance } from "../conformance/describeConformance";
import { testConstraints } from "../conformance/refusals";
import { exception } from "../exception";
import { DomainTags, UNKNOWN_ARN } from "./DomainTags";

describeConformance("ListTags", (specimens) => {
  const list = (ARN: string | undefined): Promise<unknown> =>
    specimens.client.send(new ListTagsCommand({ ARN }));

  testConstraints(specimens, [
    ["ARN absent", () => list(undefined), "aRN"],
    ["ARN of 19", () => list("a".repeat(19)), "aRN"],
  ]);

  test("an ARN that is no domain's is ResourceNotFoundException with status 409", async () => {
    await expect(list(UNKNOWN_ARN)).rejects.toMatchObject(exception("ResourceNotFoundException", 409));
  });

  test("has the tags of the domain, and a tag that is removed no more", async () => {
    const tags = new DomainTags(specimens);
    await tags.add("listed");
    expect(await tags.list()).toEqual([{ Key: tags.key, Value: "listed" }]);
    await tags.remove();
    expect(await tags.list()).toEqual([]);
  });
});
