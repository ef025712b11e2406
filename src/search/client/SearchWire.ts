import { HttpRequest } from "@smithy/core/transport";
import { NodeHttpHandler } from "@smithy/node-http-handler";
import { SignatureV4 } from "@smithy/signature-v4";
import { createHash, createHmac, type Hash, type Hmac } from "node:crypto";
import { Agent as HttpsAgent } from "node:https";
import type { Readable } from "node:stream";
import { CLIENT_DEFAULTS } from "../../service/clients/clientConfig";
import { credentialsOf } from "../../service/clients/credentials";
import { readWhole } from "../../service/exchange/readWhole";
import { tellingOf } from "../../service/exchange/requestEvents";
import { regionOf } from "../../service/regionOf";
import type { SearchAccess, SearchAuth } from "./SearchAccess";
import type { SearchAnswer, SearchRequest } from "./SearchRequest";

/** Mappings of an index can be long. */
const ANSWER_BYTES = 64 * 1024 * 1024;
const CONNECTION_MS = 5_000;

type SignedAuth = Extract<SearchAuth, { kind: "sigv4" }>;

/** Puts requests to one endpoint on the wire, signed as the access says. */
export class SearchWire {
  private readonly handler: NodeHttpHandler;
  private readonly base: URL;
  /** What was sent to prove who asks. */
  private readonly secrets = new Set<string>();
  private signer: Promise<SignatureV4> | undefined;

  constructor(private readonly access: SearchAccess) {
    this.base = new URL(access.url);
    this.handler = new NodeHttpHandler({
      connectionTimeout: CONNECTION_MS,
      ...(access.host === undefined ? {} : { httpsAgent: new HttpsAgent({ servername: access.host }) }),
    });
  }

  /** Host and port, without a path. */
  get place(): string {
    return this.access.host ?? this.base.host;
  }

  /** One attempt. @throws what the network, the credentials or the signal say */
  async send(request: SearchRequest, signal: AbortSignal): Promise<SearchAnswer> {
    signal.throwIfAborted();
    const signed = await this.signed(this.toHttp(request));
    const { response } = await tellingOf(
      { service: "search", operation: operationOf(request), method: request.method, host: this.place },
      () => this.handler.handle(signed, { abortSignal: signal }),
      ({ response: { statusCode } }) => statusCode,
    );
    const body = response.body as Readable | undefined;
    const text = body === undefined ? "" : (await readWhole(body, ANSWER_BYTES, signal)).toString("utf8");
    return this.answer(response.statusCode, text);
  }

  close(): void {
    this.handler.destroy();
  }

  /** What an answer says is printed where it is not the one that was hoped for. */
  private answer(status: number, whole: string): SearchAnswer {
    const text = withoutSecrets(whole, this.secrets);
    return { status, json: parsed(status < 300 ? whole : text), text };
  }

  private toHttp({ method, path, query = {}, body }: SearchRequest): HttpRequest {
    const { protocol, hostname, port, pathname } = this.base;
    const text = body === undefined ? undefined : JSON.stringify(body);
    return new HttpRequest({
      method,
      protocol,
      hostname,
      ...(port === "" ? {} : { port: Number(port) }),
      path: `${pathname.replace(/\/$/, "")}${path}`,
      query: { ...query },
      headers: {
        host: this.access.host ?? this.base.host,
        accept: "application/json",
        "user-agent": CLIENT_DEFAULTS.customUserAgent,
        ...(text === undefined
          ? {}
          : { "content-type": "application/json", "content-length": String(Buffer.byteLength(text)) }),
      },
      ...(text === undefined ? {} : { body: text }),
    });
  }

  private async signed(request: HttpRequest): Promise<HttpRequest> {
    const { auth } = this.access;
    if (auth.kind === "none") return request;
    if (auth.kind === "basic") {
      const pair = Buffer.from(`${auth.username}:${auth.password}`, "utf8").toString("base64");
      request.headers["authorization"] = `Basic ${pair}`;
      this.secrets.add(pair).add(auth.password);
      return request;
    }
    this.signer ??= signerOf(auth);
    const signed = (await (await this.signer).sign(request)) as HttpRequest;
    const { authorization = "", "x-amz-security-token": token = "" } = signed.headers;
    this.secrets.add(token).add(authorization);
    return signed;
  }
}

/** The last part of the path that is the API's own, such as `_analyze`; names of indexes are not told. */
function operationOf({ path }: SearchRequest): string {
  const parts = path.split("/").filter((part) => /^_[a-z_]+$/.test(part));
  return parts.length === 0 ? "/" : parts.join("/");
}

async function signerOf({ settings }: SignedAuth): Promise<SignatureV4> {
  const credentials = credentialsOf(settings);
  if (credentials === undefined) throw new Error("no credentials are known");
  const region = await regionOf(settings);
  if (region === undefined) throw new Error("Region is missing");
  return new SignatureV4({
    service: "es",
    region,
    credentials,
    sha256: Sha256,
    applyChecksum: true,
  });
}

/** What the signer hashes with: Node's own. */
class Sha256 {
  private readonly hash: Hash | Hmac;

  constructor(secret?: string | ArrayBuffer | ArrayBufferView) {
    this.hash = secret === undefined ? createHash("sha256") : createHmac("sha256", bytesOf(secret));
  }

  update(data: string | ArrayBuffer | ArrayBufferView): void {
    this.hash.update(bytesOf(data));
  }

  digest(): Promise<Uint8Array> {
    return Promise.resolve(new Uint8Array(this.hash.digest()));
  }
}

function bytesOf(data: string | ArrayBuffer | ArrayBufferView): Buffer {
  if (typeof data === "string") return Buffer.from(data, "utf8");
  if (ArrayBuffer.isView(data)) return Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  return Buffer.from(data);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Shorter ones are words of the engine's as well: of "admin" nothing would be hidden, and much be lost. */
const MIN_LENGTH = 8;

/**
 * An answer without what its request proved who asks with: a wrong signature is answered with the whole text that should
 * have been signed, the session token in it, and some proxies send back every header.
 */
function withoutSecrets(text: string, secrets: Iterable<string>): string {
  return [...secrets]
    .filter((secret) => secret.length >= MIN_LENGTH)
    .flatMap(writtenForms)
    .reduce((rest, form) => rest.replaceAll(form, "***"), text);
}

/** As it is, and as a JSON text has it. */
function writtenForms(secret: string): string[] {
  const escaped = JSON.stringify(secret).slice(1, -1);
  return [...new Set([secret, escaped, escaped.replaceAll("/", "\\/")])];
}
