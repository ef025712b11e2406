import {
  type Diagnostic,
  DictionaryFormat,
  DictionaryLinter,
  guessFormat,
  parseDictionary,
} from "../../../src/dictionary";

const format = DictionaryFormat.HYPHENATION_PATTERNS;

/** Both readers of a file have to agree on what is refused. */
function codes(text: string): string[] {
  const linter = new DictionaryLinter({ format });
  linter.write(Buffer.from(text));
  const { diagnostics } = linter.end();
  const refusal = parseDictionary(Buffer.from(text), { format }).refusal;
  const refused = diagnostics.filter(({ severity }: Diagnostic) => severity === "error");
  expect(refused.map(({ code }) => code)).toEqual(refusal === null ? [] : [refusal.code]);
  // The engine takes a byte order mark before XML; the remark of all formats is another matter.
  return diagnostics.map(({ code }) => code).filter((code) => code !== "byte-order-mark");
}

function file(prolog: string, inner = "", pattern = "1b"): string {
  return `${prolog}<hyphenation-info>${inner}<patterns>\n${pattern}\n</patterns></hyphenation-info>\n`;
}

const declared = (encoding: string): string => `<?xml version="1.0" encoding="${encoding}"?>\n`;

describe("hyphenation patterns that the engine takes are clean", () => {
  it.each([
    ["no declaration", file("")],
    ["a byte order mark", file("\ufeff")],
    ["UTF-8 in small letters", file(declared("utf-8"), "", "1bé")],
    ["US-ASCII that is ASCII", file(declared("US-ASCII"))],
    ["the engine's own DTD", file('<!DOCTYPE hyphenation-info SYSTEM "hyphenation.dtd">\n')],
    [
      "the engine's own DTD, by its public name",
      file('<!DOCTYPE hyphenation-info PUBLIC "hyphenation-info" "x.dtd">\n'),
    ],
    ["a document type that declares nothing", file("<!DOCTYPE hyphenation-info [\n]>\n")],
    ["exceptions", file("", '<exceptions>a<hyphen pre="-"/>b</exceptions>')],
    ["references to characters", file("", "", "1b&#xe4; &#9; &amp; &#x1F600;")],
    ["the prefix of XML itself", file("", '<classes xml:lang="de">aA</classes>')],
    ["patterns in CDATA", file("", "", "<![CDATA[1b]]>")],
  ])("%s", (_what, text) => {
    expect(codes(text)).toEqual([]);
  });
});

describe("hyphenation patterns that the engine refuses are refused", () => {
  it.each([
    ["UTF-16 over UTF-8", file(declared("UTF-16"))],
    ["US-ASCII with another letter", file(declared("US-ASCII"), "", "1bé")],
    ["US-ASCII with another letter beside the declaration", file(declared("US-ASCII").trim(), "<!--é-->")],
    ["a document type in a file", file('<!DOCTYPE hyphenation-info SYSTEM "other.dtd">\n')],
    ["a NUL by reference", file("", "", "1b&#0;")],
    ["a control character by reference", file("", "", "1b&#x1;")],
    ["half of a character by reference", file("", "", "1b&#xD800;")],
    ["a number beyond Unicode", file("", "", "1b&#x110000;")],
    ["a number that is no character", file("", "", "1b&#65535;")],
    ["a reference in an attribute", file("", '<hyphen-char value="&#0;"/>')],
    ["an undeclared prefix", file("", "<x:y/>")],
    ["an undeclared prefix of an attribute", file("", '<classes x:y="a"/>')],
    ["a hyphen before any exceptions", file("", "<hyphen/>")],
    ["a hyphen among patterns", file("", "", "1b<hyphen/>")],
    ["an undeclared entity", file("<!DOCTYPE hyphenation-info>\n", "", "&zz;")],
    [
      "an undeclared entity beside a declared one",
      file('<!DOCTYPE hyphenation-info [<!ENTITY yy "a">]>\n', "", "&zz;"),
    ],
  ])("%s", (_what, text) => {
    expect(codes(text)).toEqual(["malformed-xml"]);
  });
});

describe("hyphenation patterns with what is not known here are not clean", () => {
  it.each([
    ["an unknown encoding", file(declared("bogus"))],
    ["another encoding", file(declared("ISO-8859-1"), "", "1bé")],
    ["a byte order mark beside another encoding", file(`\ufeff${declared("UTF-16")}`)],
    ["XML 1.1", file('<?xml version="1.1"?>\n')],
    [
      "a document type at an address",
      file('<!DOCTYPE hyphenation-info SYSTEM "https://example.com/a.dtd">\n'),
    ],
    ["a declared prefix", file("", '<x:y xmlns:x="urn:x"/>')],
    ["a namespace", '<hyphenation-info xmlns="urn:x"><patterns>1b</patterns></hyphenation-info>\n'],
    ["a hyphen after the exceptions", file("", "<exceptions>a</exceptions><hyphen/>")],
  ])("%s", (_what, text) => {
    expect(codes(text)).toEqual(["xml-not-checked"]);
  });

  it("says so of a declared entity, and of the document type that declares it, over several lines", () => {
    const type = '<!DOCTYPE hyphenation-info [\n<!-- don\'t ] -->\n<!ENTITY zz "1c]">\n]>\n';
    expect(codes(file(type, "", "&zz;"))).toEqual(["xml-not-checked", "xml-not-checked"]);
  });

  it("says so of an entity that the engine's own DTD may declare", () => {
    const type = '<!DOCTYPE hyphenation-info SYSTEM "hyphenation.dtd">\n';
    expect(codes(file(type, "", "&zz;"))).toEqual(["xml-not-checked"]);
  });
});

describe("XML that is something else", () => {
  const answer = '<?xml version="1.0"?>\n<Error><Code>AccessDenied</Code></Error>\n';

  it("is never taken for hyphenation patterns", () => {
    expect(guessFormat(Buffer.from(answer)).foreign).toMatch(/^XML/);
    expect(guessFormat(Buffer.from(file("<!-- a -->\n")))).toMatchObject({ format, certainty: "certain" });
  });

  it("is told also where the format is given", () => {
    expect(codes(answer)).toEqual(["foreign-format"]);
  });

  it("is told where the outermost element only comes after a long comment", () => {
    const comment = `<!--${`${"a".repeat(1000)}\n`.repeat(200)}-->\n`;
    expect(codes(`${comment}<other><patterns>1b</patterns></other>`)).toEqual(["foreign-format"]);
  });

  it.each([
    ["none", "<hyphenation-info/>"],
    ["white space", "<hyphenation-info><patterns>\n </patterns></hyphenation-info>"],
    ["a comment", "<hyphenation-info><patterns><!-- 1b --></patterns></hyphenation-info>"],
  ])("has no patterns where there are %s", (_what, text) => {
    expect(codes(text)).toEqual(["no-patterns"]);
  });
});
