import { StackFixture } from "./StackFixture";

/** The lines of the stack, without the comma that JSON wants when something follows. */
function linesOf(text: string): string[] {
  return text.split("\n").map((line) => line.replace(/,$/, ""));
}

/** Whether `lines` stand in `text` in this order, with anything in between. */
function isContainedIn(lines: readonly string[], text: readonly string[]): boolean {
  let next = 0;
  for (const line of text) if (line === lines[next]) next += 1;
  return next === lines.length;
}

describe("the synthesized stack, as a reviewer sees it", () => {
  const fixtures: StackFixture[] = [];
  const open = (): StackFixture => {
    const fixture = new StackFixture();
    fixtures.push(fixture);
    return fixture;
  };
  afterEach(() => fixtures.splice(0).forEach((fixture) => fixture.dispose()));

  const synthesizeProductSearch = (
    fixture: StackFixture,
    content: string,
    withStopWords: boolean,
  ): string => {
    const bucket = fixture.bucket();
    const file = fixture.write("synonyms.txt", content);
    const synonyms = fixture.dictionary({ bucket, file });
    synonyms.associateWith("search-prod");
    synonyms.associateWith("search-staging").suppressFinding({
      code: "association-stale",
      reason: "staging follows by hand",
    });
    if (withStopWords) {
      const stopWords = fixture.write("stop.txt", "the\nof\n");
      fixture.dictionary({ bucket, file: stopWords, packageName: "stop-words" }, "stop-words");
    }
    return fixture.synthesizeText();
  };

  it("is the same, byte for byte, from two different folders", () => {
    const [first, second] = [open(), open()];
    const text = synthesizeProductSearch(first, "car, automobile\n", true);
    expect(synthesizeProductSearch(second, "car, automobile\n", true)).toBe(text);
    expect(text).not.toContain(first.folder);
  });

  it("changes no line of a dictionary when another is added", () => {
    const before = linesOf(synthesizeProductSearch(open(), "car, automobile\n", false));
    const after = linesOf(synthesizeProductSearch(open(), "car, automobile\n", true));
    expect(after.length).toBeGreaterThan(before.length);
    expect(isContainedIn(before, after)).toBe(true);
  });

  it("changes only the lines that carry the content's hash when a file changes", () => {
    const before = linesOf(synthesizeProductSearch(open(), "car, automobile\n", true));
    const after = linesOf(synthesizeProductSearch(open(), "car, automobile, auto\n", true));
    expect(after).toHaveLength(before.length);
    const changed = after
      .filter((line, index) => line !== before[index])
      .map((line) => line.trim().split('"')[1]);
    expect(changed).toEqual([
      "package_description",
      "sha256",
      "source",
      "source_hash",
      "content_sha256",
      "content_sha256",
      "content_sha256",
    ]);
  });
});
