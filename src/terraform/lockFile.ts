import { PackagesError } from "../errors";

type TokenKind = "text" | "word" | "mark" | "other";

interface Token {
  readonly kind: TokenKind;
  /** Of a text without its quotes. */
  readonly value: string;
  readonly line: number;
}

/** Comments and space, or one token. What a text may not have in it (`${`) makes it none. */
const TOKEN =
  /(?<space>\s+|#.*|\/\/.*|\/\*[^]*?\*\/)|"(?<text>(?:[^"\\\n$%]|\\["\\nrt]|[$%](?!\{))*)"|(?<word>[A-Za-z_][\w-]*)|(?<mark>[{}[\]=,])|(?<other>[^])/gu;

/**
 * The locked version of each provider, by its source address (`registry.terraform.io/hashicorp/aws` → `6.25.0`).
 *
 * @param content the text of `.terraform.lock.hcl`, as `terraform init` and `tofu init` write it
 * @param name how to call the file in messages
 * @throws PackagesError for anything else, with its line
 * @see https://developer.hashicorp.com/terraform/language/files/dependency-lock
 */
export function readLockFile(content: string, name: string): ReadonlyMap<string, string> {
  const reader = new LockFileReader(tokensOf(content), name);
  const versions = new Map<string, string>();
  for (let block = reader.block(); block !== null; block = reader.block()) {
    const { source, version, line } = block;
    if (versions.has(source)) throw refusal(name, line, `it locks \`${source}\` twice`);
    versions.set(source, version);
  }
  return versions;
}

interface ProviderLock {
  readonly source: string;
  readonly version: string;
  readonly line: number;
}

class LockFileReader {
  private next = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly name: string,
  ) {}

  /** Null at the end of the file. */
  block(): ProviderLock | null {
    if (this.next === this.tokens.length) return null;
    const { line } = this.take("word", "a `provider` block", "provider");
    const source = this.take("text", "the source address of the provider, in quotes").value;
    this.take("mark", "`{`", "{");
    const arguments_ = new Map<string, string | null>();
    while (!this.skips("}")) {
      const { value: argument, line: at } = this.take("word", "an argument or `}`");
      this.take("mark", "`=`", "=");
      if (arguments_.has(argument)) throw refusal(this.name, at, `\`${argument}\` is there twice`);
      arguments_.set(argument, this.value());
    }
    const version = arguments_.get("version") ?? null;
    if (version === null) throw refusal(this.name, line, `\`${source}\` has no version`);
    return { source, version, line };
  }

  /** A text; null for a list of texts. */
  private value(): string | null {
    if (!this.skips("[")) return this.take("text", "a text in quotes, or a list of them").value;
    while (!this.skips("]")) {
      this.take("text", "a text in quotes, or `]`");
      if (this.skips("]")) break;
      this.take("mark", "`,` or `]`", ",");
    }
    return null;
  }

  private skips(mark: string): boolean {
    const token = this.tokens[this.next];
    const found = token?.kind === "mark" && token.value === mark;
    if (found) this.next += 1;
    return found;
  }

  private take(kind: TokenKind, expected: string, value?: string): Token {
    const token = this.tokens[this.next];
    if (token?.kind !== kind || (value !== undefined && token.value !== value)) {
      const line = token?.line ?? this.tokens.at(-1)?.line ?? 1;
      const what = token === undefined ? "it ends" : "it has something else";
      throw refusal(this.name, line, `${what} where ${expected} belongs`);
    }
    this.next += 1;
    return token;
  }
}

function tokensOf(content: string): Token[] {
  let line = 1;
  return [...content.replace(/^\uFEFF/, "").matchAll(TOKEN)].flatMap(({ 0: whole, groups = {} }) => {
    const at = line;
    line += whole.split("\n").length - 1;
    const found = (["text", "word", "mark", "other"] as const).find((kind) => groups[kind] !== undefined);
    return found === undefined ? [] : [{ kind: found, value: groups[found] ?? "", line: at }];
  });
}

function refusal(name: string, line: number, problem: string): PackagesError {
  return new PackagesError({
    attempted: "reading the dependency lock file",
    problem,
    where: `${name}:${line}`,
    remedy: "Make it anew with `terraform init`, and change nothing in it",
  });
}
