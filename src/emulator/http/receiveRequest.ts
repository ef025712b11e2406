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
  const { authority, target } = splitTarget(message.url ?? "/");
  const [path = "/", query = ""] = splitOnce(target, "?");
  const headers = joinedHeaders(message.headersDistinct);
  return {
    method: message.method ?? "GET",
    path,
    query: new URLSearchParams(query),
    headers: authority === undefined ? headers : { ...headers, host: authority },
    body: Buffer.concat(chunks),
  };
}

/**
 * A client with a proxy sends the whole address; its authority counts, not the Host header.
 *
 * @see https://www.rfc-editor.org/rfc/rfc9112#section-3.2.2
 */
function splitTarget(requestTarget: string): { authority?: string; target: string } {
  const [, authority, rest = ""] = /^https?:\/\/([^/?]*)(.*)$/is.exec(requestTarget) ?? [];
  if (authority === undefined) return { target: requestTarget };
  return { authority, target: rest.startsWith("/") ? rest : `/${rest}` };
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
