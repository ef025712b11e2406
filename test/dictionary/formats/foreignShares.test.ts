import { recogniseForeign } from "../../../src/dictionary/foreign/recogniseForeign";
import { share } from "../../../src/dictionary/foreign/ForeignFormat";

function titleOf(content: string | Uint8Array, fileName?: string): string | null {
  return recogniseForeign(Buffer.from(content), fileName)?.title ?? null;
}

/** So many lines of one kind, then so many of another. */
function mixed(one: string, count: number, other: string, others: number): string {
  return `${one}\n`.repeat(count) + `${other}\n`.repeat(others);
}

const MECAB = "東京,1293,1293,5000,名詞,固有名詞,地域,一般,*,*,東京,トウキョウ,トーキョー";
const SUDACHI = "東京,4786,4786,5000,東京,名詞,固有名詞,地名,一般,*,*,トウキョウ,東京,*,A,*,*,*,*";

describe("how many lines of a format there must be", () => {
  it.each([
    ["a Sudachi user dictionary", mixed(SUDACHI, 9, "x", 2), mixed(SUDACHI, 8, "x", 2)],
    [
      "a MeCab-ko user dictionary",
      mixed("나무,NNP,*,T,나무,*", 9, "x", 2),
      mixed("나무,NNP,*,T,나무,*", 8, "x", 2),
    ],
    ["a MeCab dictionary", mixed(MECAB, 9, "x", 2), mixed(MECAB, 8, "x", 2)],
    ["a hunspell affix file", mixed("SFX A Y 1", 6, "x", 5), mixed("SFX A Y 1", 5, "x", 5)],
    ["a hunspell dictionary", `9\n${mixed("a/B", 3, "c d", 10)}`, `9\n${mixed("a/B", 2, "c d", 8)}`],
    ["a HanLP or jieba dictionary", mixed("码农 n 1", 9, "码", 2), mixed("码农 n 1", 8, "码", 2)],
    ["a HanLP or jieba dictionary", mixed("码农 n 1", 6, "ab n 1", 5), mixed("码农 n 1", 5, "ab n 1", 5)],
    ["a list of kuromoji's stop tags", mixed("助詞-格助詞", 10, "x", 1), mixed("助詞-格助詞", 9, "x", 1)],
    ["a Seunjeon user dictionary", mixed("덕후,-100", 10, "a b", 1), mixed("덕후,-100", 9, "a b", 1)],
    ["a Seunjeon user dictionary", mixed("덕후,-100", 6, "ab", 5), mixed("덕후,-100", 5, "ab", 5)],
    ["YAML", mixed("- a", 10, "b:", 1), mixed("- a", 8, "b:", 1) + "c d\n"],
    ["a Snowball stop list, with comments after |", mixed("a | b", 2, "c", 16), mixed("a | b", 1, "c", 16)],
    ["a Snowball stop list, with comments after |", mixed("| b", 1, "c", 16), mixed("c", 16, "| b", 1)],
    ["a Snowball stop list, with comments after |", mixed("a |", 10, "c, d", 1), mixed("a |", 9, "c, d", 1)],
  ])("is just enough in the first text and just not in the second: %s", (title, enough, few) => {
    expect([titleOf(enough), titleOf(few)]).toEqual([title, null]);
  });

  it("is a tenth of an affix file that is called so", () => {
    const [enough, few] = [mixed("SFX A Y 1", 2, "x", 17), mixed("SFX A Y 1", 1, "x", 17)];
    expect([titleOf(enough, "en.aff"), titleOf(enough), titleOf(few, "en.aff")]).toEqual([
      "a hunspell affix file",
      null,
      null,
    ]);
  });

  it("is four fifths of words without blanks for a dictionary that is called so", () => {
    const [enough, few] = [`9\n${mixed("a", 9, "c d", 2)}`, `9\n${mixed("a", 8, "c d", 2)}`];
    expect([titleOf(enough, "en.dic"), titleOf(enough), titleOf(few, "en.dic")]).toEqual([
      "a hunspell dictionary",
      null,
      null,
    ]);
  });

  it("is counted as a share of all, none of nothing", () => {
    expect(share([], () => true)).toBe(0);
    expect(share(["a", "b", "a", "a"], (line) => line === "a")).toBe(0.75);
  });
});

describe("what is not taken for another format", () => {
  it.each([
    ["PK\u0003", "a shorter signature than of a ZIP archive"],
    ["XK\u0003\u0004", "another first byte"],
    ["GITCRYPT\0", "no NUL in front of git-crypt's name"],
    ["a\0GITCRYPT\0", "git-crypt's name later on"],
    ["version https://git-lfs.github.com/spec/v1\noid sha256:short\n", "a digest that is too short"],
    [`oid sha256:${"ab".repeat(32)}\n`, "a digest without a version"],
    [`x version https://a/v1\noid sha256:${"ab".repeat(32)}\n`, "a version that begins later"],
    [`version https://a/v1 x\noid sha256:${"ab".repeat(32)}\n`, "a version that goes on"],
    [`version https://a/v1\n${"x\n".repeat(9)}oid sha256:${"ab".repeat(32)}\n`, "more than ten lines"],
    ["/annex/objects/a\nb\n", "git-annex's line with another one"],
    ["/annex/objects/a b\n", "an object with a blank"],
    ["x/annex/objects/a\n", "an object elsewhere"],
    ["2\n", "a number alone"],
    ["x2\na/B\n", "what begins with a letter"],
    ["a/B\nc/D\n", "words with flags without a number before"],
    ["助詞\n記号\n", "general parts of speech alone"],
    ["덕후\n버카충\n", "Korean words without a cost"],
    ["ab,-100\ncd,-100\n", "words with costs, none Korean"],
    ["[a]\n", "brackets around a word"],
    ["{a}\n", "braces around a word"],
    ["a:\nb\n", "a word with a colon among others"],
    ["- a\n- b\n", "dashes alone"],
    ["<br> => x\n<p> => y\n", "mappings of tags"],
    ["<br>\n", "a tag that is not closed"],
    ["<br>\n</bra =>\n", "a mapping that closes it"],
    ["<entry key='ext_dict'>", "another way to write the configuration of IK"],
    ["a | b\nc | d\ne | f\n", "bars on every line"],
    ["", "nothing"],
    ["\n\n", "blank lines"],
  ])("%j: %s", (text) => {
    expect(titleOf(text)).toBeNull();
  });

  it("is a compiled Sudachi dictionary of another version, or one that is cut", () => {
    const head = Buffer.alloc(16);
    for (const version of [
      0x7366d3f18bd111e7n,
      0xce9f011a92394434n,
      0xa50f31188bd211e7n,
      0x9fdeb5a90168d868n,
    ]) {
      head.writeBigUInt64LE(version);
      expect(titleOf(head)).toBe("a compiled Sudachi dictionary");
      expect(titleOf(head.subarray(0, 8))).toBe("a compiled Sudachi dictionary");
      expect(titleOf(head.subarray(0, 7))).toBeNull();
      head.writeBigUInt64BE(version);
      expect(titleOf(head)).toBeNull();
    }
  });
});

describe("what is taken for another format", () => {
  it.each([
    [
      "a pointer of Git LFS, in the place of the file",
      `version http://a/v1\n${"x\n".repeat(8)}oid a:${"ab".repeat(16)}\n`,
    ],
    ["a hunspell dictionary", "\ufeff2\na/B\n"],
    ["a configuration of the IK analyzer", '<x><entry  key="remote_ext_dict">'],
    ["a configuration of the IK analyzer", '<entry key="ext_stopwords">'],
    ["a HanLP or jieba dictionary", "码农\tn\t1\tv\t22\n"],
    ["a Seunjeon user dictionary", "# 낄\n덕후,100\n버카충\n"],
    ["a list of kuromoji's stop tags", "その他-間投\n"],
    ["JSON", "{}"],
    ["JSON", "\ufeff [ 1, 2 ]"],
    ["JSON", '{ "a" : 1 }'],
    ["JSON", "[-1]"],
    ["JSON", "[[1]]"],
    ["JSON", "[]"],
    ["a synonyms set of Elasticsearch's API", '{"synonyms" : []}'],
    ["YAML", "---\n- a\n"],
    ["YAML", "# note\na:\n  - b\n  - c\n"],
    ["an HTML page", " <HTML>"],
    ["an HTML page", "<!DOCTYPE  html\n>"],
    ["an HTML page", "<!-- a --><html><b>"],
    ["XML of another kind than hyphenation patterns", "<?xml version='1.0'?><a/>"],
    ["XML of another kind than hyphenation patterns", "\ufeff<a b='c'>x</a>"],
    ["XML of another kind than hyphenation patterns", "<!DOCTYPE a \"]>\" '>'><a><b/>"],
  ])("%s: %j", (title, text) => {
    expect(titleOf(text)).toBe(title);
  });

  it("goes by the first 500 lines", () => {
    expect(titleOf(mixed("SFX A Y 1", 251, "x", 10_000))).toBe("a hunspell affix file");
    expect(titleOf(mixed("SFX A Y 1", 250, "x", 10_000))).toBeNull();
  });

  it("goes by lines that are not blank, trimmed, whatever ends them", () => {
    expect(titleOf("  SFX A Y 1  \r\n\r\n\r\n\rx\r\n\tSFX A Y 1\r")).toBe("a hunspell affix file");
  });
});
