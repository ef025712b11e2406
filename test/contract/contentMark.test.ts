import fc from "fast-check";
import {
  markedDescription,
  markedSha256,
  MAX_DESCRIPTION_LENGTH,
  MAX_TEXT_LENGTH,
  textBeforeMark,
} from "../../src/contract/contentMark";

const sha256 = fc.stringMatching(/^[0-9a-f]{64}$/);

describe("a marked description", () => {
  test("gives back its text and its hash, whatever the text is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), sha256, (text, hash) => {
        const description = markedDescription(text, hash);
        expect(textBeforeMark(description)).toBe(text);
        expect(markedSha256(description)).toBe(hash);
      }),
    );
  });

  test("is as long as the service takes, with the longest text", () => {
    const longest = "x".repeat(MAX_TEXT_LENGTH);
    expect(markedDescription(longest, "0".repeat(64))).toHaveLength(MAX_DESCRIPTION_LENGTH);
  });

  test.each(["", "Synonyms", `[sha256:${"0".repeat(64)}] in front`])("of %p nothing is cut off", (text) => {
    expect(textBeforeMark(text)).toBe(text);
  });

  test("without a description there is no text", () => {
    expect([textBeforeMark(null), textBeforeMark(undefined)]).toEqual(["", ""]);
  });
});
