import type { ServerResponse } from "node:http";
import { type Received, replies } from "./SearchServer";

interface Analyze {
  readonly analyzer?: string;
  readonly filter?: readonly (
    string | { readonly stopwords?: readonly string[]; readonly stopwords_path?: string }
  )[];
  readonly text: readonly string[];
}

/**
 * As much of an engine as shows what is asked of one: indexes with one analyzer of stop words, each with the words that it
 * read when it was made. A word list with `BAD` in it is refused.
 */
export class FakeEngine {
  /** What lies on the domain. */
  readonly files = new Map<string, string>();
  /** Indexes that answer nothing. */
  readonly down = new Set<string>();
  private readonly indexes = new Map<string, { readonly path: string; inForce: string }>();

  /** An index that reads the file as it is now. */
  addIndex(name: string, packageId: string): void {
    this.indexes.set(name, { path: `analyzers/${packageId}`, inForce: this.files.get(packageId) ?? "" });
  }

  readonly answer = (response: ServerResponse, request: Received): void => {
    const { pathname, searchParams } = new URL(request.url, "http://x");
    const [status, body] = pathname.endsWith("_analyze")
      ? this.analyze(pathname.split("/")[1]!, JSON.parse(request.body) as Analyze)
      : [200, this.listed(pathname, searchParams.get("expand_wildcards") ?? "")];
    replies(status, body)(response, request);
  };

  private listed(pathname: string, wildcards: string): object {
    if (pathname === "/") return { version: { distribution: "opensearch", number: "2.19.0" } };
    if (pathname !== "/_all/_settings" || wildcards.startsWith("closed")) return {};
    return Object.fromEntries(
      [...this.indexes].map(([name, { path }]) => [
        name,
        {
          settings: {
            index: {
              version: { created: "136408127" },
              number_of_shards: "1",
              number_of_replicas: "0",
              analysis: {
                filter: { own: { type: "stop", stopwords_path: path } },
                analyzer: { a: { tokenizer: "whitespace", filter: ["lowercase", "own"] } },
              },
            },
          },
        },
      ]),
    );
  }

  private analyze(index: string, { analyzer, filter = [], text }: Analyze): [number, object] {
    const known = this.indexes.get(index);
    if (this.down.has(index))
      return refusal(503, "no_shard_available_action_exception", "No shard available");
    if (analyzer !== undefined) return [200, tokensOf(text, known?.inForce ?? "")];
    const part = filter.find((each) => typeof each === "object");
    const words =
      part?.stopwords?.join("\n") ?? this.files.get(part?.stopwords_path?.split("/").pop() ?? "") ?? "";
    if (words.includes("BAD")) return refusal(400, "illegal_argument_exception", "BAD is no word");
    return [200, tokensOf(text, words)];
  }
}

function refusal(status: number, type: string, reason: string): [number, object] {
  return [status, { error: { type, reason, root_cause: [] }, status }];
}

function tokensOf(texts: readonly string[], stopWords: string): object {
  const stops = new Set(stopWords.split("\n"));
  let offset = 0;
  const tokens = texts.flatMap((text, at) => {
    const start = offset;
    offset += text.length + 1;
    if (stops.has(text) || text === "") return [];
    return [
      { token: text, type: "word", position: at * 101, start_offset: start, end_offset: start + text.length },
    ];
  });
  return { tokens };
}
