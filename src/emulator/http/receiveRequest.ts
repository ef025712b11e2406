import type { IncomingMessage } from "node:http";

/** One request as it came in, before anybody knows who asks what. */
export interface ReceivedRequest {
  readonly method: string;
  /** Undecoded, without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  /** Names in lower case; repeated headers are joined with `, `. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Reads a request to its end. */
export async function receiveRequest(message: IncomingMessage): Promise<ReceivedRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const [path = "/", query = ""] = splitOnce(message.url ?? "/", "?");
  return {
    method: message.method ?? "GET",
    path,
    query: new URLSearchParams(query),
    headers: joinedHeaders(message.headersDistinct),
    body: Buffer.concat(chunks),
  };
}

function splitOnce(text: string, separator: string): [string, string] {
  const index = text.indexOf(separator);
  return index < 0 ? [text, ""] : [text.slice(0, index), text.slice(index + 1)];
}

function joinedHeaders(headers: NodeJS.Dict<string[]>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, values]) => [name, (values ?? []).join(", ")]),
  );
}
