import { isTooLong, mayBeTooLong } from "../../../src/dictionary/text/isTooLong";
import { nameWords } from "../../../src/dictionary/text/nameWords";

describe("the words of a file's name", () => {
  it.each([
    ["stop_words", ["stop", "words", "stopwords", "wordsstop"]],
    ["stopWords", ["stopwords", "stop", "words", "stopwordsstop"]],
    ["v2", ["v2", "v", "2", "v2v"]],
    ["2v", ["2v", "2", "v", "2v2"]],
    ["ÉTÉ", ["été", "étéété"]],
    ["aB1", ["ab1", "a", "b", "1", "ab1a", "ab", "b1"]],
  ])("%s are these, the parts and their pieces, apart and in pairs", (name, words) => {
    expect([...nameWords(name)]).toEqual(words);
  });

  it.each(["", "/", "---", "folder/"])("of %j are none", (name) => {
    expect([...nameWords(name)]).toEqual([]);
  });

  it("leave the folders out", () => {
    expect([...nameWords("stop/a.b")]).toEqual(["a", "b", "ab", "ba"]);
    expect([...nameWords("stop\\a")]).toEqual(["a", "aa"]);
  });
});

describe("a term that Lucene can't map to", () => {
  it.each([
    ["a", 32_766, false],
    ["a", 32_767, true],
    ["é", 16_383, false],
    ["é", 16_384, true],
    ["の", 10_922, false],
    ["の", 10_923, true],
    ["𠮷", 8_191, false],
    ["𠮷", 8_192, true],
  ])("has more than 32,766 bytes of UTF-8: %s × %s", (character, times, expected) => {
    expect(isTooLong(character.repeat(times))).toBe(expected);
  });

  it("may be one from 10,923 units on", () => {
    expect([10_922, 10_923].map(mayBeTooLong)).toEqual([false, true]);
  });
});
