import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as fc from "fast-check";
import { FORMATS as DEFINITIONS } from "../../../src/dictionary/formats/register";
import { FOREIGN_FORMATS, recogniseForeign } from "../../../src/dictionary/foreign/recogniseForeign";
import { FORMATS, soundDictionaryText } from "../dictionaryArbitraries";

const SAMPLES: readonly (readonly [title: string, text: string, fileName?: string])[] = [
  ["a ZIP archive, as spreadsheets are", "PK\u0003\u0004rest"],
  ["encrypted by git-crypt", "\0GITCRYPT\0\u0007\u0003"],
  [
    "a pointer of Git LFS, in the place of the file",
    `version https://git-lfs.github.com/spec/v1\noid sha256:${"4d7a2146".repeat(8)}\nsize 12345\n`,
  ],
  [
    "a pointer of Git LFS, in the place of the file",
    `version https://hawser.github.com/spec/v1\r\next-0-foo sha256:${"ab".repeat(32)}\r\noid sha256:${"cd".repeat(32)}\r\nsize 1\r\n`,
  ],
  [
    "a pointer of git-annex, in the place of the file",
    `/annex/objects/SHA256E-s31--${"ab".repeat(32)}.txt\n`,
  ],
  [
    "a Sudachi user dictionary",
    `東京,4786,4786,5000,東京,名詞,固有名詞,地名,一般,*,*,トウキョウ,東京,*,A,*,*,*,*\n`,
  ],
  ["a MeCab-ko user dictionary", "나무,NNP,*,T,나무,*\n의자,NNP,*,F,의자,*\n"],
  ["a MeCab-ko user dictionary", "대우,,,,NNP,*,F,대우,*,*,*,*,*\n"],
  ["a MeCab dictionary", "東京,1293,1293,5000,名詞,固有名詞,地域,一般,*,*,東京,トウキョウ,トーキョー\n"],
  ["a Seunjeon user dictionary", "덕후\n버카충,-100\n낄끼+빠빠,-100\n"],
  ["a hunspell affix file", "SET UTF-8\nSFX A Y 1\nSFX A 0 s .\n"],
  ["a hunspell dictionary", "2\ntable/A\nchair/A\n"],
  ["a hunspell dictionary", "2\ntable\nchair\n", "en_US.dic"],
  [
    "a configuration of the IK analyzer",
    '<properties>\n<entry key="ext_dict">my.dic</entry>\n</properties>\n',
  ],
  ["a HanLP or jieba dictionary", "码农 n 1\n单身狗 n 100\n"],
  ["a HanLP or jieba dictionary", "云计算 5\n李小福 2 nr\n"],
  ["a list of kuromoji's stop tags", "# 助詞\n助詞-格助詞-一般\n助詞-終助詞\n記号\n"],
  ["a Snowball stop list, with comments after |", "aber           |  but\n\n | eine Zeile\nalle\n"],
  ["a synonyms set of Elasticsearch's API", '{"synonyms_set": [{"id": "1", "synonyms": "a, b"}]}'],
  ["an HTML page", "<!doctype html>\n<title>Log in</title>\n"],
  ["an HTML page", '\ufeff<html lang="en"><body>Log in</body></html>'],
  ["an HTML page", '<?xml version="1.0"?>\n<!-- a -->\n<html xmlns="http://www.w3.org/1999/xhtml"/>'],
  [
    "XML of another kind than hyphenation patterns",
    '<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>AccessDenied</Code></Error>',
  ],
  ["XML of another kind than hyphenation patterns", "<words>\n<word>a</word>\n</words>\n"],
  [
    "XML of another kind than hyphenation patterns",
    '<?xml version="1.0"?>\n<!-- <hyphenation-info> -->\n<!DOCTYPE a [<!ELEMENT a ANY>]>\n<a><hyphenation-info/></a>',
  ],
  ["JSON", '["a, b", "c, d"]'],
  ["YAML", "synonyms:\n  - a, b\n  - c, d\n"],
];

describe("a format of another program", () => {
  it.each(SAMPLES.map(([title, text, fileName = ""]) => [title, text, fileName] as const))(
    "is recognised: %s in %j",
    (title, text, fileName) => {
      expect(recogniseForeign(Buffer.from(text), fileName)?.title).toBe(title);
    },
  );

  it("is recognised when it is compiled", () => {
    const head = Buffer.alloc(272);
    head.writeBigUInt64LE(0xca9811756ff64fb0n);
    expect(recogniseForeign(head)?.title).toBe("a compiled Sudachi dictionary");
    expect(recogniseForeign(Buffer.from([0x1f, 0x8b, 8, 0]))?.title).toBe("compressed with gzip");
  });

  it("is one of those that have a sample here", () => {
    const compiled = ["a compiled Sudachi dictionary", "compressed with gzip"];
    const sampled = new Set([...SAMPLES.map(([title]) => title), ...compiled]);
    expect(FOREIGN_FORMATS.filter(({ title }) => !sampled.has(title))).toEqual([]);
  });

  it.each(FORMATS)("is not what a file of %s is taken for", (format) => {
    fc.assert(
      fc.property(soundDictionaryText(format), (text) => recogniseForeign(Buffer.from(text)) === null),
    );
    expect(recogniseForeign(Buffer.from(DEFINITIONS[format].examples.join("\n")))).toBeNull();
  });

  it("is not what the example's dictionaries are", () => {
    const folder = join(__dirname, "../../../examples/product-search/dictionaries");
    for (const name of ["synonyms.txt", "stop-words-en.txt", "stop-words-ja.txt"]) {
      expect(recogniseForeign(readFileSync(join(folder, name)), name)).toBeNull();
    }
  });
});
