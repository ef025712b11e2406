import { LocalNode } from "../../src/emulator";
import { PackagesError } from "../../src/errors";
import { Narrator } from "../../tools/demo/Narrator";
import { SearchStory } from "../../tools/demo/SearchStory";

const NOWHERE = "http://127.0.0.1:1";

describe("the demo on a machine without a search engine", () => {
  let said: string[];
  let story: SearchStory;
  beforeEach(() => {
    said = [];
    const narrator = new Narrator();
    jest.spyOn(narrator, "say").mockImplementation((text) => void said.push(text));
    jest.spyOn(narrator, "chapter").mockImplementation(() => undefined);
    story = new SearchStory(narrator);
  });
  afterEach(() => jest.restoreAllMocks());

  test("asks for none, and says in one sentence why no search is shown", async () => {
    jest.spyOn(LocalNode, "whyNot").mockReturnValue("OpenSearch 2.19.6 needs a JDK of version 17 or newer");
    expect(await story.engines()).toBeUndefined();
    await story.makeIndex(NOWHERE, "F1");
    await story.search(NOWHERE, "flat white");
    expect(said).toEqual([
      "Not shown, because here is no search engine: OpenSearch 2.19.6 needs a JDK of version 17 or newer.",
    ]);
  });

  test("goes on when the jars can't be fetched", async () => {
    const attempted = "fetching the jars";
    const error = new PackagesError({ attempted, problem: "Maven could not: no network", remedy: "Look" });
    jest.spyOn(LocalNode, "whyNot").mockReturnValue(undefined);
    jest.spyOn(LocalNode, "prepare").mockRejectedValue(error);
    expect(await story.engines()).toBeUndefined();
    await story.search(NOWHERE, "flat white");
    expect(said).toEqual(["Not shown, because here is no search engine: Maven could not: no network."]);
  });
});
