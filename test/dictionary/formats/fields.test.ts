import * as fc from "fast-check";
import { DictionaryFormat } from "../../../src/dictionary";
import { HyphenationDocument } from "../../../src/dictionary/formats/hyphenation-patterns/HyphenationDocument";
import {
  checkInstruction,
  readDeclaration,
} from "../../../src/dictionary/formats/hyphenation-patterns/xmlDeclaration";
import { readDoctype, wholeDoctype } from "../../../src/dictionary/formats/hyphenation-patterns/xmlDoctype";
import { judgeReference } from "../../../src/dictionary/formats/hyphenation-patterns/xmlReference";
import {
  checkTag,
  elementName,
  namespacedNames,
} from "../../../src/dictionary/formats/hyphenation-patterns/xmlTag";
import {
  csvFieldEnds,
  parseCsv,
  printCsv,
} from "../../../src/dictionary/formats/kuromoji-user-dictionary/kuromojiCsv";
import { findSides } from "../../../src/dictionary/formats/solr-synonyms/findSides";
import { fileLines } from "../../../src/dictionary/parsing/fileLines";

describe("the fields of an entry", () => {
  it.each<[string, string[] | null]>([
    ["", [""]],
    ["a", ["a"]],
    ["a,b", ["a", "b"]],
    ['"a,b",c', ["a,b", "c"]],
    ['a,"b"', ["a", '"b"']],
    ['"a""b",c', ['"a"b"', "c"]],
    ['a""b,c', ['a"b', "c"]],
    ['"",a', ['"', "a"]],
    ['"a"b,c', ['"a"b', "c"]],
    ['"a,b', null],
    ['a"', null],
    [",,", ["", "", ""]],
  ])("of %j are %j", (line, fields) => {
    expect(parseCsv(line)).toEqual(fields);
  });

  it.each<[string, number[]]>([
    ["", [0]],
    ["a,b", [1, 3]],
    ['"a,b",c', [5, 7]],
    ['"a,b', [4]],
  ])("of %j end at %j", (line, ends) => {
    expect(csvFieldEnds(line)).toEqual(ends);
  });

  it.each<[readonly [string, string, string, string], string]>([
    [["a", "b", "c", "d"], "a,b,c,d"],
    [["a,b", "c", "d", "e"], '"a,b",c,d,e'],
    [["#a", "b", "c", "d"], '"#a",b,c,d'],
    [[" a", "b", "c", "d"], '" a",b,c,d'],
    [["a", "b", "c", "d,e"], 'a,b,c,"d,e",'],
    [["a", "b", "c", " d"], "a,b,c, d,"],
    [["a", "b", "c", '"d"'], 'a,b,c,"d"'],
    [["a", 'b"c', "d", "e"], 'a,b""c,d,e'],
  ])("%j are written %s", (fields, line) => {
    expect(printCsv(...fields)).toBe(line);
  });

  it("are read as they were written, but where a comma and unpaired quotes are in one", () => {
    const field = fc
      .array(fc.constantFrom("a", ",", " ", "#", "é", '"x"'), { maxLength: 4 })
      .map((parts) => parts.join(""));
    fc.assert(
      fc.property(field, field, field, field, (...fields) => {
        fc.pre(fields.every((each) => !(each.includes('"') && each.includes(","))));
        fc.pre(
          fields[0] !== "" && !/^["# ]|[" ]$/.test(fields[0]) && fields.every((each) => !each.includes('""')),
        );
        expect(parseCsv(printCsv(...fields))?.slice(0, 4)).toEqual(fields);
      }),
    );
  });
});

describe("the sides of a rule of synonyms", () => {
  const sides = (text: string): unknown[] => {
    const { count, arrows, leftStart, leftEnd, rightStart, rightEnd, extra } = findSides(
      Buffer.from(text),
      0,
      text.length,
    );
    return [
      arrows,
      [text.slice(leftStart, leftEnd), text.slice(rightStart, rightEnd)].slice(0, count),
      extra,
    ];
  };

  it.each<[string, number, string[], number]>([
    ["a", 0, ["a"], -1],
    ["", 0, [], -1],
    ["a=>b", 1, ["a", "b"], -1],
    ["a=>", 1, ["a"], -1],
    ["=>a", 1, ["a"], -1],
    ["=>", 1, [], -1],
    ["a=>=>b", 2, ["a", "b"], -1],
    ["a=>b=>c", 2, ["a", "b"], 4],
    ["a=>b=>", 2, ["a", "b"], -1],
    ["a=>b=>c=>d", 3, ["a", "b"], 4],
    ["a\\=>b", 0, ["a\\=>b"], -1],
    ["a\\\\=>b", 1, ["a\\\\", "b"], -1],
    ["a==>b", 1, ["a=", "b"], -1],
    ["a=", 0, ["a="], -1],
  ])("%j: %s arrows, %j, a third at %s", (text, arrows, parts, extra) => {
    expect(sides(text)).toEqual([arrows, parts, extra]);
  });
});

describe("the lines that reach a format's own parser", () => {
  const { SOLR_SYNONYMS, STOP_WORDS, HYPHENATION_PATTERNS, KUROMOJI_USER_DICTIONARY, CHARACTER_MAPPINGS } =
    DictionaryFormat;

  it.each<[DictionaryFormat, string | undefined, unknown[]]>([
    [
      SOLR_SYNONYMS,
      undefined,
      [
        [1, " a "],
        [2, ""],
        [3, "# b"],
        [4, " # c"],
        [5, "# => d"],
      ],
    ],
    [
      HYPHENATION_PATTERNS,
      undefined,
      [
        [1, " a "],
        [2, ""],
        [3, "# b"],
        [4, " # c"],
        [5, "# => d"],
      ],
    ],
    [
      STOP_WORDS,
      undefined,
      [
        [1, "a"],
        [5, "# => d"],
      ],
    ],
    [CHARACTER_MAPPINGS, "OpenSearch_2.5", [[1, "a"]]],
    [
      STOP_WORDS,
      "OpenSearch_1.0",
      [
        [1, "a"],
        [4, "# c"],
      ],
    ],
    [KUROMOJI_USER_DICTIONARY, "OpenSearch_1.0", [[1, "a"]]],
  ])("of %s in %s", (format, engineVersion, expected) => {
    const lines = fileLines(Buffer.from(" a \r\n\n# b\n # c\n# => d"), format, engineVersion);
    expect(lines?.map(({ line, text }) => [line, text])).toEqual(expected);
  });

  it("are none of bytes that are not UTF-8", () => {
    for (const format of [SOLR_SYNONYMS, STOP_WORDS]) {
      expect(fileLines(Buffer.from([0x61, 0x0a, 0xff, 0x0a, 0x62]), format, undefined)).toBeNull();
    }
  });
});

describe("parts of XML", () => {
  it.each<[string, boolean, string | null]>([
    ["xml version='1.0'", false, null],
    ['xml version="1.1" encoding="UTF-8" standalone="yes"', false, null],
    ["xml version = '1.0' standalone='no' ", false, null],
    ["xml", false, "the XML declaration is broken"],
    ["xml version='1.2'", false, "the XML declaration is broken"],
    ["xml version='1.0\"", false, "the XML declaration is broken"],
    ["xml version='1.0' encoding='1'", false, "the XML declaration is broken"],
    ["xml version='1.0' standalone='maybe'", false, "the XML declaration is broken"],
    ["xml version='1.0' x", false, "the XML declaration is broken"],
    ["XML version='1.0'", false, "the XML declaration is broken"],
    ["xml version='1.0'", true, "<?xml does not stand at the beginning"],
    ["xml-stylesheet x", true, null],
    ["x", true, null],
    [" x", true, "what begins with <? has no name"],
    ["1", false, "what begins with <? has no name"],
    ["", false, "what begins with <? has no name"],
  ])("the instruction %j, later %s: %s", (inner, begun, problem) => {
    expect(checkInstruction(inner, begun)).toBe(problem);
  });

  it.each<[string, boolean, ReturnType<typeof readDeclaration>]>([
    ["xml version='1.0'", false, { version: "1.0", asciiOnly: false, problem: null, notChecked: null }],
    [
      "xml version='1.0' encoding='utf-8'",
      true,
      { version: "1.0", asciiOnly: false, problem: null, notChecked: null },
    ],
    [
      "xml version='1.1'",
      false,
      { version: "1.1", asciiOnly: false, problem: null, notChecked: "what XML 1.1 allows" },
    ],
    [
      "xml version='1.0' encoding='us-ascii'",
      false,
      { version: "1.0", asciiOnly: true, problem: null, notChecked: null },
    ],
    [
      "xml version='1.0' encoding='us-ascii'",
      true,
      {
        version: "1.0",
        asciiOnly: false,
        problem: null,
        notChecked: "what the engine reads from UTF-8 that is declared as us-ascii",
      },
    ],
    [
      "xml version='1.0' encoding='utf-16'",
      false,
      {
        version: "1.0",
        asciiOnly: false,
        problem: "the file declares the encoding utf-16, and is UTF-8",
        notChecked: null,
      },
    ],
    [
      "xml version='1.0' encoding='utf-16'",
      true,
      {
        version: "1.0",
        asciiOnly: false,
        problem: null,
        notChecked: "what the engine reads from UTF-8 that is declared as utf-16",
      },
    ],
    [
      "xml version='1.0' encoding='latin1'",
      false,
      {
        version: "1.0",
        asciiOnly: false,
        problem: null,
        notChecked: "what the engine reads from UTF-8 that is declared as latin1",
      },
    ],
    ["x", false, null],
  ])("the declaration %j, with a mark %s", (inner, hasMark, expected) => {
    expect(readDeclaration(inner, hasMark)).toEqual(expected);
  });

  it.each<[string, string | null]>([
    ["a", null],
    ["a/", null],
    ["a b='c' d=\"e\" /", null],
    ["a  b = 'c'", null],
    ["é:a-b.c", null],
    ["a b", "<a b> is no tag: attributes have a name, =, and a value in quotes"],
    ["a b=c", "<a b=c> is no tag: attributes have a name, =, and a value in quotes"],
    ["a b='<'", "<a b='<'> is no tag: attributes have a name, =, and a value in quotes"],
    ["a b='c'd='e'", "<a b='c'd='e'> is no tag: attributes have a name, =, and a value in quotes"],
    ["1", "<1> is no tag: attributes have a name, =, and a value in quotes"],
    ["", "<> is no tag: attributes have a name, =, and a value in quotes"],
    ["a b='c' b='d'", "<a b='c' b='d'> has an attribute twice"],
  ])("the tag %j: %s", (tag, problem) => {
    expect(checkTag(tag)).toBe(problem);
  });

  it("names of tags, and those with prefixes", () => {
    expect(["a", "a/", "a b='c'", "a:b c='d'", ""].map(elementName)).toEqual(["a", "a", "a", "a:b", ""]);
    expect(namespacedNames("a:b xmlns='x' xml:lang='y' c:d='e' f='g'")).toEqual(["a:b", "xmlns", "c:d"]);
    expect(namespacedNames("a b='c'")).toEqual([]);
    expect(namespacedNames("a a:b:c='d' xml:e:f='g'")).toEqual(["a:b:c", "xml:e:f"]);
  });

  it.each<[string, string, "known" | "broken"]>([
    ["&amp;", "1.0", "known"],
    ["&lt;", "1.0", "known"],
    ["&gt;", "1.0", "known"],
    ["&quot;", "1.0", "known"],
    ["&apos;", "1.0", "known"],
    ["&amp", "1.0", "broken"],
    ["&nbsp;", "1.0", "broken"],
    ["&#9;", "1.0", "known"],
    ["&#10;", "1.0", "known"],
    ["&#13;", "1.0", "known"],
    ["&#11;", "1.0", "broken"],
    ["&#11;", "1.1", "known"],
    ["&#0;", "1.1", "broken"],
    ["&#31;", "1.0", "broken"],
    ["&#32;", "1.0", "known"],
    ["&#xd7ff;", "1.0", "known"],
    ["&#xd800;", "1.0", "broken"],
    ["&#xdfff;", "1.0", "broken"],
    ["&#xE000;", "1.0", "known"],
    ["&#xfffd;", "1.0", "known"],
    ["&#xfffe;", "1.0", "broken"],
    ["&#xffff;", "1.0", "broken"],
    ["&#x10ffff;", "1.0", "known"],
    ["&#x110000;", "1.0", "broken"],
    ["&#X41;", "1.0", "broken"],
    ["&#a;", "1.0", "broken"],
    ["&#;", "1.0", "broken"],
    ["&;", "1.0", "broken"],
  ])("the reference %s in XML %s is %s", (reference, version, kind) => {
    expect(judgeReference(reference, null, version)).toBe(kind);
  });

  it.each<[string, Omit<ReturnType<typeof readDoctype>, "entities">, string[]]>([
    ["<!DOCTYPE a>", { mayDeclareMore: false, problem: null, notChecked: null }, []],
    ["<!DOCTYPE a []>", { mayDeclareMore: false, problem: null, notChecked: null }, []],
    ["<!DOCTYPE a [ ] >", { mayDeclareMore: false, problem: null, notChecked: null }, []],
    ["<!DOCTYPE a SYSTEM 'hyphenation.dtd'>", { mayDeclareMore: true, problem: null, notChecked: null }, []],
    [
      "<!DOCTYPE a SYSTEM 'x/Hyphenation.dtd'>",
      { mayDeclareMore: true, problem: null, notChecked: null },
      [],
    ],
    [
      "<!DOCTYPE a PUBLIC 'hyphenation-info' 'x.dtd'>",
      { mayDeclareMore: true, problem: null, notChecked: null },
      [],
    ],
    [
      "<!DOCTYPE a PUBLIC 'other' \"x.dtd\">",
      {
        mayDeclareMore: true,
        problem: "the document type names x.dtd, which the engine does not find",
        notChecked: null,
      },
      [],
    ],
    [
      "<!DOCTYPE a SYSTEM 'file:x.dtd'>",
      {
        mayDeclareMore: true,
        problem: null,
        notChecked: "whether the engine finds the document type's file:x.dtd",
      },
      [],
    ],
    [
      "<!DOCTYPE a SYSTEM 'hyphenation.dtd' [<!ENTITY b 'c'><!ENTITY  d 'e'>]>",
      { mayDeclareMore: true, problem: null, notChecked: "what the document type declares" },
      ["b", "d"],
    ],
    [
      "<!DOCTYPE a [<!ENTITY % b 'c'>]>",
      { mayDeclareMore: true, problem: null, notChecked: "what the document type declares" },
      [],
    ],
    [
      "<!DOCTYPE a [<!ELEMENT a ANY>]>",
      { mayDeclareMore: false, problem: null, notChecked: "what the document type declares" },
      [],
    ],
    [
      "<!DOCTYPE a b>",
      {
        mayDeclareMore: true,
        problem: null,
        notChecked: "the document type has a form that is not known here",
      },
      [],
    ],
  ])("the document type %s", (declaration, expected, entities) => {
    const { entities: found, ...rest } = readDoctype(declaration);
    expect([rest, [...found]]).toEqual([expected, entities]);
    expect(wholeDoctype(`${declaration}<x>`)).toBe(declaration);
  });

  it.each(["<!DOCTYPE a", "<!DOCTYPE a [>", "<!DOCTYPE a '>", "<!DOCTYPE>", "x<!DOCTYPE a>"])(
    "%j is no whole one",
    (text) => {
      expect(wholeDoctype(text)).toBeNull();
    },
  );

  it.each(["<!DOCTYPE a [<!-- ]> -->]>", "<!DOCTYPE a [']>']>", '<!DOCTYPE a SYSTEM ">">'])(
    "%j is a whole one",
    (text) => {
      expect(wholeDoctype(`${text} <x>`)).toBe(text);
    },
  );
});

describe("a document, wherever its pieces end", () => {
  const texts = [
    '<?xml version="1.0"?>\n<!-- a <b> -->\n<!DOCTYPE a [<!ENTITY x "y>">]>\n<hyphenation-info b=\'>\'>\n<patterns>a&amp;b<![CDATA[<x>]]></patterns>\n<exceptions>c<hyphen/>d</exceptions></hyphenation-info>\n',
    "<hyphenation-info>\n<patterns>\n</patterns></hyphenation-info>",
    "<a:b xmlns:a='c'/>",
    "<hyphenation-info><!-- a -- b --></hyphenation-info>",
    "<hyphenation-info></patterns>",
    "<hyphenation-info>",
    "<hyphenation-info><hyphen/></hyphenation-info>",
    "<hyphenation-info/>x",
  ];

  function looked(pieces: readonly string[]): unknown {
    const document = new HyphenationDocument();
    const problem = pieces.reduce<string | null>((found, piece) => found ?? document.feed(piece), null);
    return [
      problem ?? document.end(),
      problem === null && document.hasPatterns,
      problem === null && document.root,
      problem === null && [...document.notChecked],
    ];
  }

  it.each<[number, unknown]>([
    [0, [null, true, "hyphenation-info", ["what the document type declares"]]],
    [1, [null, false, "hyphenation-info", []]],
    [2, [null, false, "a:b", ["names with prefixes and namespaces"]]],
    [3, ["-- stands in a comment", false, false, false]],
    [4, ["</patterns> closes <hyphenation-info>", false, false, false]],
    [5, ["<hyphenation-info> is not closed", false, "hyphenation-info", []]],
    [6, ["<hyphen> stands outside of <exceptions>", false, false, false]],
    [7, ["there is text outside of the outermost element", false, false, false]],
  ])("is the same: text %s", (at, expected) => {
    const text = texts[at] ?? "";
    expect(looked([text])).toEqual(expected);
    expect(looked(text.split(/(?<=\n)/))).toEqual(expected);
    expect(looked(text.split(/(?<=>)/))).toEqual(expected);
  });
});
