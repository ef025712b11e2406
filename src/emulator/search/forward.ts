import { type IncomingMessage, request as httpRequest, type RequestOptions } from "node:http";
import { request as httpsRequest } from "node:https";
import type { AwsRequest, AwsResponse } from "../protocol/AwsRequest";
import { pathInDomain } from "../protocol/domainPath";
import { basic } from "./nodes/askNode";
import { SearchRefusal } from "./nodes/DomainNodes";

/** Headers of one connection, and those that only the local AWS is meant by. */
const NOT_PASSED_ON =
  /^(host|connection|keep-alive|transfer-encoding|content-length|te|upgrade|expect|proxy-.*|x-amz-.*)$/;

/**
 * Passes a request on to a node and gives its answer as it is. A signature is left out, for no node reads one; a
 * password is passed on, unless the node's address has one.
 *
 * @param url of the node, `http://127.0.0.1:9200`, with a password or without
 * @throws SearchRefusal when the node doesn't answer
 */
export async function forward(request: AwsRequest, url: string): Promise<Omit<AwsResponse, "operation">> {
  const answer = await ask(request, new URL(url)).catch((error: NodeJS.ErrnoException) => {
    throw unreachable(url, error);
  });
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  return { status: answer.statusCode ?? 502, headers: passedOn(answer), body: Buffer.concat(chunks) };
}

function ask(request: AwsRequest, node: URL): Promise<IncomingMessage> {
  const { method, path, query, body } = request;
  const search = query.toString();
  const options: RequestOptions = {
    method,
    path: `${node.pathname.replace(/\/$/, "")}${pathInDomain(path)}${search === "" ? "" : `?${search}`}`,
    headers: {
      ...headersFor(request, node),
      ...(body.length === 0 ? {} : { "content-length": body.length }),
    },
    // A node may be started again between two requests: no connection is kept.
    agent: false,
  };
  return new Promise((resolve, reject) => {
    const send = node.protocol === "https:" ? httpsRequest : httpRequest;
    send(withoutPassword(node), options, resolve).once("error", reject).end(body);
  });
}

function headersFor({ headers }: AwsRequest, { username, password }: URL): Record<string, string> {
  const { authorization, ...others } = headers;
  const passed = Object.fromEntries(Object.entries(others).filter(([name]) => !NOT_PASSED_ON.test(name)));
  if (username !== "") return { ...passed, authorization: basic(username, password) };
  return authorization?.startsWith("Basic ") === true ? { ...passed, authorization } : passed;
}

function withoutPassword({ origin }: URL): URL {
  return new URL(origin);
}

function passedOn({ headers }: IncomingMessage): Record<string, string> {
  const passed: Record<string, string> = {};
  for (const [name, value] of Object.entries(headers)) {
    // To HEAD, the length is that of the body which is not sent.
    if (value === undefined || (NOT_PASSED_ON.test(name) && name !== "content-length")) continue;
    passed[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  return passed;
}

function unreachable(url: string, error: NodeJS.ErrnoException): SearchRefusal {
  const why = error.code ?? error.message;
  return new SearchRefusal(
    502,
    "search_engine_unreachable",
    `The node behind the domain, ${new URL(url).origin}, does not answer: ${why}.`,
  );
}
