import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { DictionaryFormat } from "../../../../src/dictionary";
import { FORMATS } from "../../../../src/dictionary/formats/register";
import type { LocalNode } from "../../../../src/emulator/search";
import { type ChainInParts, chainOf, type NoChain, type Replace } from "../../../../src/search/chain/chainOf";
import type { NamingPart } from "../../../../src/search/uses/DictionaryUse";
import { indexAnalysisOf } from "../../../../src/search/uses/IndexAnalysis";
import { nodeCall } from "../nodeCall";

type Definition = Readonly<Record<string, unknown>>;

/** One type of component with one of its settings, in a chain that shows what it makes of words. */
export class LoadingCase {
  constructor(
    private readonly node: () => LocalNode,
    readonly format: DictionaryFormat,
    readonly part: NamingPart,
    /** The id of the package that its index reads. */
    readonly packageId: string,
  ) {}

  get title(): string {
    return `${this.format} of ${this.part.type}.${this.part.setting}`;
  }

  /** An index that uses the package, with a file that the engine takes. */
  async createIndex(): Promise<void> {
    this.write(Buffer.from(FORMATS[this.format].examples.join("\n")));
    const { status, body } = await nodeCall(this.node().url, "PUT", `/${this.packageId.toLowerCase()}`, {
      settings: { number_of_replicas: 0, analysis: this.analysis },
    });
    if (status !== 200) throw new Error(`${this.title}: ${JSON.stringify(body).slice(0, 300)}`);
  }

  /** What the engine makes of texts with this content in the file: it reads the file anew. */
  async withFile(bytes: Uint8Array, texts: readonly string[]): Promise<string> {
    this.write(bytes);
    return this.tokens(chainOf(this.ownAnalysis, ANALYZER, this.part), texts);
  }

  /** What it makes of them with another definition in the place of the one that names the file. */
  async with(replace: Replace, texts: readonly string[]): Promise<string> {
    return this.tokens(chainOf(this.ownAnalysis, ANALYZER, this.part, replace), texts);
  }

  /** The line with which every beginning of the file from there on is refused, told by files alone; 0 when the empty one is. */
  async firstRefusedLine(bytes: Uint8Array): Promise<number> {
    const beginnings = beginningsOf(Buffer.from(bytes));
    for (let lines = beginnings.length; lines > 0; lines--) {
      const content = Buffer.concat([this.inFront, beginnings[lines - 1]!]);
      if ((await this.withFile(content, ["a"])) !== REFUSED) return lines % beginnings.length;
    }
    return 0;
  }

  /** A type table without a rule is refused for that: a beginning of one is not to be. */
  private get inFront(): Buffer {
    return Buffer.from(this.part.setting === "type_table_path" ? "~ => ALPHA\n" : "");
  }

  private get file(): string {
    return join(this.node().analyzersFolder, this.packageId);
  }

  private write(bytes: Uint8Array): void {
    writeFileSync(this.file, bytes);
  }

  private async tokens(inParts: ChainInParts | NoChain, texts: readonly string[]): Promise<string> {
    if ("why" in inParts) throw new Error(inParts.why);
    const { status, body } = await nodeCall(this.node().url, "POST", "/_analyze", {
      ...inParts.chain,
      text: texts,
    });
    if (status === 200) return JSON.stringify((body as { tokens: unknown }).tokens);
    return REFUSED;
  }

  private get ownAnalysis() {
    return indexAnalysisOf({ analysis: this.analysis });
  }

  private get analysis(): Definition {
    const { component, type, setting } = this.part;
    const definition = { ...EXTRAS[type], type, [setting]: `analyzers/${this.packageId}` };
    const wordnet = this.format === DictionaryFormat.WORDNET_SYNONYMS ? { format: "wordnet" } : {};
    return { [component]: { p: { ...definition, ...wordnet } }, analyzer: { a: this.analyzer } };
  }

  private get analyzer(): Definition {
    const { component, type } = this.part;
    if (component === "tokenizer") return { tokenizer: "p" };
    const tokenizer = type.startsWith("synonym") ? "standard" : "whitespace";
    if (component === "char_filter") return { tokenizer, char_filter: ["p"] };
    return {
      tokenizer,
      filter: [...(type.startsWith("word_delimiter") ? [] : ["lowercase"]), "p", ...(AFTER[type] ?? [])],
    };
  }
}

/** What stands for a refusal among tokens. */
export const REFUSED = "refused";

const ANALYZER = { name: "a", kind: "analyzer" } as const;
/** What shows a part's work: words that are protected from a stemmer. */
const AFTER: Readonly<Record<string, readonly string[]>> = {
  keyword_marker: ["porter_stem"],
  stemmer_override: ["porter_stem"],
};
const EXTRAS: Readonly<Record<string, Definition>> = {
  dictionary_decompounder: { min_word_size: 2, min_subword_size: 1 },
};

/** The first n lines for each n, the whole file last, as a reader of Java's counts lines. */
function beginningsOf(bytes: Buffer): Buffer[] {
  const beginnings: Buffer[] = [Buffer.alloc(0)];
  for (let at = 0; at < bytes.length; at++) {
    const isEnd = bytes[at] === 0x0a || (bytes[at] === 0x0d && bytes[at + 1] !== 0x0a);
    if (isEnd) beginnings.push(bytes.subarray(0, at + 1));
  }
  if (beginnings.at(-1)!.length < bytes.length) beginnings.push(bytes);
  return beginnings;
}
