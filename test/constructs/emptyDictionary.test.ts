import { DictionaryFormat } from "../../src";
import { DictionaryLinter } from "../../src/dictionary";
import { StackFixture } from "./StackFixture";

const FORMATS = Object.values(DictionaryFormat);
/** What the engine refuses without a rule; the others it takes. */
const REFUSED: Readonly<Record<string, string>> = {
  [DictionaryFormat.TYPE_TABLE]: "no-rules",
  [DictionaryFormat.HYPHENATION_PATTERNS]: "malformed-xml",
};
const COMMENTS = "# written at night\n\n";

describe("an empty dictionary", () => {
  let fixture: StackFixture;
  beforeEach(() => (fixture = new StackFixture()));
  afterEach(() => fixture.dispose());

  it.each(FORMATS)("of %s has the same codes in lint and at synth", (format) => {
    const codes = codesOfLint(format, "");
    expect(codesOfSynth(fixture, format, "")).toEqual(codes);
    expect(codes).toEqual([expectedOf(format)]);
  });

  it.each(FORMATS)("of %s is told when it has comments alone, in both alike", (format) => {
    const codes = codesOfLint(format, COMMENTS);
    expect(codesOfSynth(fixture, format, COMMENTS)).toEqual(codes);
    // There the comment itself is refused: these formats have none.
    const hasComments = format !== DictionaryFormat.WORDNET_SYNONYMS && REFUSED[format] !== "malformed-xml";
    if (hasComments) expect(codes).toEqual([expectedOf(format)]);
    expect(codes.length).toBeGreaterThan(0);
  });

  it("is a warning, and meant to be empty where the code is ignored with a reason", () => {
    const ignore = [{ code: "empty-dictionary", reason: "filled with the first release" }];
    const file = fixture.write("empty.txt", "");
    const dictionary = fixture.dictionary({ file, format: DictionaryFormat.STOP_WORDS, lint: { ignore } });
    expect(dictionary.node.metadata.filter(({ type }) => type.includes("warn"))).toEqual([]);
    expect(() => fixture.app.synth()).not.toThrow();
  });
});

function expectedOf(format: DictionaryFormat): string {
  if (format === DictionaryFormat.KEEP_WORDS) return "keeps-nothing";
  return REFUSED[format] ?? "empty-dictionary";
}

function codesOfLint(format: DictionaryFormat, content: string): string[] {
  const linter = new DictionaryLinter({ format, fileName: "words.txt" });
  linter.write(Buffer.from(content));
  const minded = linter.end().diagnostics.filter(({ severity }) => severity !== "info");
  return minded.map(({ code }) => code).sort();
}

/** The codes that a synth warns with or stops for. */
function codesOfSynth(fixture: StackFixture, format: DictionaryFormat, content: string): string[] {
  const dictionary = fixture.dictionary({ file: fixture.write("words.txt", content), format });
  const warnings = dictionary.node.metadata.map(({ data }) => String(data));
  return [...warnings, messageOfSynth(fixture)].flatMap((text) => codesIn(text)).sort();
}

function messageOfSynth(fixture: StackFixture): string {
  try {
    fixture.app.synth();
    return "";
  } catch (error) {
    return String((error as Error).message);
  }
}

function codesIn(text: string): string[] {
  return [...text.matchAll(/\[([a-z][a-z0-9-]+)\]/g)].map(([, code]) => code ?? "");
}
