import { readFileSync } from "node:fs";
import { join } from "node:path";
import { TerraformStack, Testing } from "cdktf";
import { DictionaryBucket, DictionaryFormat, type DictionaryProps } from "../../src";
import { messageOf, StackFixture } from "./StackFixture";

interface Annotation {
  readonly type: string;
  readonly data: string;
}

describe("a dictionary that is checked at synth", () => {
  let fixture: StackFixture;
  beforeEach(() => {
    fixture = new StackFixture();
  });
  afterEach(() => fixture.dispose());

  /** What the synth of a stack with such a dictionary ends with. */
  const synthOf = (props: Partial<DictionaryProps>): string =>
    messageOf(() => {
      fixture.dictionary(props);
      fixture.synthesize();
    });

  const annotationsOf = (construct: { node: { metadata: readonly unknown[] } }): string[] =>
    (construct.node.metadata as Annotation[])
      .filter(({ type }) => type === "@cdktf/warn")
      .map(({ data }) => data);

  it("stops the synth at the file's line and column when the engine would refuse it", () => {
    const file = fixture.write("synonyms.txt", "car, automobile\na => b => c\n");
    const message = synthOf({ file });
    expect(message).toContain(`PackagesError: search/synonyms: ${file}:2:`);
    expect(message).toContain("checking the dictionary");
    expect(message).toContain("[several-arrows]");
  });

  it("is checked as the format that it is said to be", () => {
    const file = fixture.write("words.txt", "a => b => c\n");
    expect(() => fixture.dictionary({ file, format: DictionaryFormat.STOP_WORDS })).not.toThrow();
  });

  it.each(["nope", "solr-synonyms ", undefined, null])("is refused as %j, which is no format", (format) => {
    const message = synthOf({ format: format as DictionaryFormat });
    expect(message).toContain("search/synonyms: checking the format of the dictionary");
    expect(message).toContain("SOLR_SYNONYMS, ");
  });

  it("carries what people regret as warnings of the construct", () => {
    const file = fixture.write("synonyms.txt", "car, automobile\ncar, automobile\n");
    const [warning, ...others] = annotationsOf(fixture.dictionary({ file }));
    expect(warning).toContain(`${file}:2:1: `);
    expect(warning).toContain("[duplicate-rule]");
    expect(others).toEqual([]);
  });

  it("leaves out warnings that are ignored with a reason", () => {
    const file = fixture.write("synonyms.txt", "car, automobile\ncar, automobile\n");
    const ignore = [{ code: "duplicate-rule", reason: "the list is made by a machine" }];
    expect(annotationsOf(fixture.dictionary({ file, lint: { ignore } }))).toEqual([]);
  });

  it("can't ignore what the engine refuses", () => {
    const file = fixture.write("synonyms.txt", "a => b => c\n");
    const ignore = [{ code: "several-arrows", reason: "the list is made by a machine" }];
    expect(synthOf({ file, lint: { ignore } })).toContain("[several-arrows]");
  });

  it("stops the synth at what the engine refuses behind the chain", () => {
    const file = fixture.write("synonyms.txt", "car, automobile\n&, plus\n");
    const lint = { analyzer: { chain: "standard,lowercase" } };
    const message = synthOf({ file, lint });
    expect(message).toContain(`${file}:2:1`);
    expect(message).toContain("term: & was completely eliminated by analyzer");
  });

  it("takes behind another chain what the engine takes there", () => {
    const file = fixture.write("synonyms.txt", "car, automobile\n&, plus\n");
    const lint = { analyzer: { chain: "whitespace" } };
    expect(annotationsOf(fixture.dictionary({ file, lint }))).toEqual([]);
  });

  describe("behind the chain of an index's settings", () => {
    const filter = {
      words: { type: "stop", stopwords_path: "analyzers/F1" },
      synonyms: { type: "synonym", synonyms_path: "analyzers/F2" },
    };
    const index = { tokenizer: "whitespace", filter: ["words", "synonyms"] };
    const settings = { analysis: { analyzer: { index }, filter } };

    it("is refused by the words that it is told of", () => {
      const file = fixture.write("synonyms.txt", "my car, vehicle\n");
      const analyzer = { settings, chain: "index", stopWords: ["my"] };
      expect(synthOf({ file, lint: { analyzer } })).toContain("[hole-in-term]");
    });

    it("is not checked without them, and says so", () => {
      const file = fixture.write("synonyms.txt", "my car, vehicle\n");
      const warnings = annotationsOf(fixture.dictionary({ file, lint: { analyzer: { settings } } }));
      expect(warnings).toEqual([expect.stringContaining("[chain-not-checked]")]);
    });
  });

  it.each([
    [{}, "a name is missing"],
    [{ chain: "index", settings: {} }, "there is no analysis object in it"],
  ])("does not take the analyzer %j for none", (analyzer, problem) => {
    const file = fixture.write("synonyms.txt", "car, automobile\n");
    const message = messageOf(() => fixture.dictionary({ file, lint: { analyzer } }));
    expect(message).toContain("search/synonyms");
    expect(message).toContain(problem);
  });

  it.each(["1.3", "opensearch_1.3", ""])("does not take the engine %p for the newest", (engineVersion) => {
    const file = fixture.write("synonyms.txt", "car, automobile\n");
    const message = messageOf(() => fixture.dictionary({ file, lint: { engineVersion } }));
    expect(message).toContain("search/synonyms: choosing the engine that the dictionary is checked for");
    expect(message).toContain("Write it out, such as OpenSearch_2.19");
  });

  it("is refused when the filter behind the chain reads another format, in the words of a program", () => {
    const file = fixture.write("synonyms.txt", "car, automobile\n");
    const filter = { synonyms: { type: "synonym", format: "wordnet", synonyms_path: "analyzers/F2" } };
    const index = { tokenizer: "whitespace", filter: ["synonyms"] };
    const analyzer = { settings: { analysis: { analyzer: { index }, filter } } };
    expect(messageOf(() => fixture.dictionary({ file, lint: { analyzer } }))).toBe(
      "PackagesError: search/synonyms: reading a dictionary behind a chain: the synonym filter of the settings reads " +
        'WORDNET_SYNONYMS (got "SOLR_SYNONYMS"). Give the format that the filter reads, or name the filter that ' +
        "reads this file.",
    );
  });

  it("is checked for the engine that is named", () => {
    const file = fixture.write("user.txt", "東京都,東京,トウキョウ,名詞\n");
    const format = DictionaryFormat.KUROMOJI_USER_DICTIONARY;
    const bucket = fixture.bucket();
    const checkedFor = (engineVersion: string, packageName: string) => () => {
      fixture.dictionary({ bucket, file, format, packageName, lint: { engineVersion } }, packageName);
      fixture.synthesize();
    };
    expect(checkedFor("OpenSearch_1.3", "older")).not.toThrow();
    expect(checkedFor("OpenSearch_2.19", "newer")).toThrow("[segments-differ]");
  });

  it("says how many warnings there are when there are many", () => {
    const rules = Array.from({ length: 330 }, (_, at) => `car${at}, automobile${at}\n`);
    const single = Array.from({ length: 30 }, (_, at) => `lonely${at}\n`);
    const file = fixture.write("synonyms.txt", [...rules, ...single].join(""));
    const warnings = annotationsOf(fixture.dictionary({ file }));
    expect(warnings).toHaveLength(21);
    expect(warnings.at(-1)).toBe(`${file}: 10 more warnings. See them with opensearch-packages lint.`);
  });

  describe("in several stacks of an app, with mistakes in each", () => {
    const refusedIn = (stack: TerraformStack, name: string): void => {
      const bucket = DictionaryBucket.fromBucketName(stack, `${name}-bucket`, `acme-${name}`);
      const file = fixture.write(`${name}.txt`, "car, automobile\na => b => c\n");
      fixture.dictionaryIn(stack, { bucket, file, packageName: name }, name);
    };
    let other: TerraformStack;
    beforeEach(() => {
      other = new TerraformStack(fixture.app, "other");
      refusedIn(fixture.stack, "one");
      refusedIn(fixture.stack, "two");
      refusedIn(other, "three");
    });

    const expectAll = (act: () => unknown): void => {
      const message = messageOf(act);
      expect(message).toContain(
        "checking the dictionaries: 3 places in 3 of them would be refused by the engine",
      );
      for (const place of ["search/one", "search/two", "other/three"])
        expect(message.split(place)).toHaveLength(2);
      expect(message.match(/\[several-arrows\]/g)).toHaveLength(3);
    };

    it.each(["false", "true"])(
      "stops the synth with one error of all of them, with HCL output %s",
      (isHcl) => {
        process.env["SYNTH_HCL_OUTPUT"] = isHcl;
        try {
          expectAll(() => fixture.app.synth());
        } finally {
          delete process.env["SYNTH_HCL_OUTPUT"];
        }
      },
    );

    it("stops Testing.synth of a stack, with and without validations", () => {
      expectAll(() => Testing.synth(fixture.stack));
      expectAll(() => Testing.synth(other));
      expect(() => Testing.synth(other, true)).toThrow("[several-arrows]");
    });
  });

  it("leaves nothing of the check in a stack without mistakes", () => {
    fixture.dictionary();
    expect(Testing.synth(fixture.stack)).not.toContain("refused");
    fixture.app.synth();
    expect(readFileSync(join(fixture.stackFolder, "cdk.tf.json"), "utf8")).not.toContain("refused");
  });
});
