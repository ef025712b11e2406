import {
  DictionaryFormat,
  DictionaryLinter,
  guessFormat,
  luceneVersionOf,
  parseDictionary,
  recogniseForeign,
} from "../../src/dictionary";

const bytes = (text: string): Uint8Array => Buffer.from(text);

describe("the Lucene of an engine", () => {
  it.each([
    ["Elasticsearch_7.10", 8],
    ["elasticsearch_5.6", 8],
    ["OpenSearch_1.3", 8],
    ["OpenSearch_2.19", 9],
    ["opensearch_2.3", 9],
    ["OpenSearch_3.1", 10],
    ["Solr_2.1", 10],
    ["My Elasticsearch_7.10", 10],
    [undefined, 10],
  ])("%s is %i", (engine, lucene) => {
    expect(luceneVersionOf(engine)).toBe(lucene);
  });
});

describe("what other programs write", () => {
  const titleOf = (text: string, name = "words.txt"): string | undefined =>
    recogniseForeign(bytes(text), name)?.title;

  it.each([
    [
      "one line of git-annex",
      "/annex/objects/SHA256E-s12--0a1b.txt\n",
      "a pointer of git-annex, in the place of the file",
    ],
    ["git-annex's line and another", "/annex/objects/SHA256E-s12--0a1b.txt\nword\n", undefined],
    ["a path with more than the key", "/annex/objects/a b\n", undefined],
    ["a path under another", "x/annex/objects/ab\n", undefined],
    ["affixes", "SET UTF-8\nSFX A Y 1\nSFX A 0 s .\n", "a hunspell affix file"],
    ["affixes in the middle of lines", "a SET x\nb SFX y\nc TRY z\n", undefined],
    ["a page after spaces and a comment", "  \n <!-- x -->\n\n<html>\n<body>\n", "an HTML page"],
    ["a page that begins with its root", "<html lang='en'>\n", "an HTML page"],
    [
      "XML of another kind",
      "<?xml version='1.0'?>\n<!DOCTYPE Error [<!ENTITY a 'b'>]>\n<Error>\n</Error>\n",
      "XML of another kind than hyphenation patterns",
    ],
    ["a mapping of a tag", "<br> => x\n<hr> => y\n", undefined],
  ])("%s is told for what it is, or not", (_, text, title) => {
    expect(titleOf(text)).toBe(title);
  });
});

describe("the headings of a table", () => {
  const isHeader = (first: string): boolean => {
    const linter = new DictionaryLinter({ format: DictionaryFormat.SOLR_SYNONYMS });
    linter.write(bytes(`${first}\ncar, automobile\n`));
    return linter.end().diagnostics.some(({ code }) => code === "header-row");
  };

  it.each([
    ["synonyms", true],
    ["Synonym 1", true],
    ["word", false],
    ["term, synonyms", true],
    ['"term","synonym 2"', true],
    ["xterm, synonym", false],
    ["term, synonymx", false],
    ["from, to", false],
    ["from, to, word", true],
    ["preferred term, alternative terms", true],
    ["not a term, word", false],
    [`term, synonym${" ".repeat(200)}`, false],
  ])("%j is one: %s", (first, expected) => {
    expect(isHeader(first)).toBe(expected);
  });
});

describe("a guess where odd lines stand among telling ones", () => {
  const rules = (count: number): string =>
    Array.from({ length: count }, (_, at) => `term${at} => word${at}, other${at}\n`).join("");

  it.each([
    [20, 0, DictionaryFormat.SOLR_SYNONYMS],
    [19, 1, DictionaryFormat.SOLR_SYNONYMS],
    [9, 1, DictionaryFormat.SOLR_SYNONYMS],
  ])("of %i mappings and %i words it is synonyms", (telling, odd, format) => {
    expect(guessFormat(bytes(rules(telling) + "word\n".repeat(odd)))?.format).toBe(format);
  });
});

describe("hyphenation patterns with the end of a section in a text", () => {
  it("are refused at it, in the words of the parser", () => {
    const text =
      "<?xml version='1.0'?>\n<hyphenation-info><patterns>a1b ]]> c</patterns></hyphenation-info>\n";
    const { refusal } = parseDictionary(bytes(text), { format: DictionaryFormat.HYPHENATION_PATTERNS });
    expect(refusal).toMatchObject({
      line: 2,
      message: expect.stringContaining("]]> stands in a text") as unknown,
    });
  });
});

describe("backslashes of a type table", () => {
  it.each([
    ["\\u0024 => DIGIT\n", "$"],
    ["\\\\ => ALPHA\n", "\\"],
  ])("in %j are undone", (text, character) => {
    const { rules } = parseDictionary(bytes(text), { format: DictionaryFormat.TYPE_TABLE });
    expect(rules).toMatchObject([{ kind: "character-type", character }]);
  });
});

describe("what lint says of a line", () => {
  const told = (text: string, format: DictionaryFormat): { code: string; column: number }[] => {
    const linter = new DictionaryLinter({ format });
    linter.write(bytes(text));
    return linter.end().diagnostics.map(({ code, column }) => ({ code, column }));
  };
  const codes = (text: string, format = DictionaryFormat.STOP_WORDS): string[] =>
    told(text, format).map(({ code }) => code);

  /** @see https://www.w3.org/TR/html401/sgml/entities.html */
  const ENTITIES =
    "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro " +
    "para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil " +
    "Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave " +
    "Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml " +
    "igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute " +
    "thorn yuml quot amp lt gt OElig oelig Scaron scaron Yuml circ tilde ensp emsp thinsp zwnj zwj lrm rlm ndash mdash " +
    "lsquo rsquo sbquo ldquo rdquo bdquo dagger Dagger permil lsaquo rsaquo euro";

  it.each(ENTITIES.split(" "))("&%s; is a character as HTML writes it", (name) => {
    expect(codes(`x&${name};y\n`)).toContain("html-entity");
    expect(codes(`x&${name}y\n`)).not.toContain("html-entity");
  });

  it.each([
    ["l’eau", true],
    ["«eau»", true],
    ["’", false],
    ["’ “ 1", false],
    ["'l’eau'", false],
  ])("%j has a typographic quote in a word: %s", (line, expected) => {
    expect(codes(`${line}\n`).includes("smart-quotes")).toBe(expected);
  });

  it.each([
    ["car->auto", true],
    ["car -> auto", true],
    ["car --> auto", true],
    ["car ->", false],
    ["-> auto", false],
  ])("%j has a thin arrow between two words: %s", (line, expected) => {
    const format = DictionaryFormat.CHARACTER_MAPPINGS;
    const linter = new DictionaryLinter({ format });
    linter.write(bytes(`${line}\n`));
    const said = linter.end().diagnostics.map(({ message, remedy }) => `${message} ${remedy}`);
    expect(said.join().includes("thin arrow")).toBe(expected);
  });

  it("a key that is too long stands where it stands", () => {
    const key = "a".repeat(32_767);
    expect(told(`  ${key} => b\n`, DictionaryFormat.STEMMER_OVERRIDE)).toContainEqual({
      code: "key-too-long",
      column: 3,
    });
  });
});

describe("a file that begins as JSON does", () => {
  it.each([
    ["[12, 34]\n", true],
    ["[12 , 34]\n", true],
    ["[-1]\n", true],
    ['["a"]\n', true],
    ["[]\n", true],
    ["{}\n", true],
    ['{ "a" : 1 }\n', true],
    ["[12abc]\n", false],
    ["[12 34]\n", false],
    ["[a]\n", false],
    ["{a}\n", false],
    ['{"a\n" : 1}\n', false],
  ])("%j is JSON: %s", (text, expected) => {
    expect(recogniseForeign(bytes(text), "words.txt")?.title === "JSON").toBe(expected);
  });
});
