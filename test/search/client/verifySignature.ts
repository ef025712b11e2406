import { createHash, createHmac } from "node:crypto";
import type { Received } from "../SearchServer";

/** What the signature of a request says, worked out again from what arrived. */
export interface VerifiedSignature {
  readonly accessKeyId: string;
  readonly region: string;
  readonly service: string;
  readonly signedHeaders: readonly string[];
  readonly isRight: boolean;
}

const AUTHORIZATION =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/([^/]+)\/aws4_request, SignedHeaders=([^,]+), Signature=([0-9a-f]{64})$/;

/**
 * Signature version 4, step by step as AWS describes it, without any code of the SDK.
 *
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function verifySignature(
  { method, url, headers, body }: Received,
  secretKey: string,
): VerifiedSignature {
  const match = AUTHORIZATION.exec(headers.authorization ?? "");
  if (match === null) throw new Error(`no signature: ${headers.authorization}`);
  const [, accessKeyId = "", date = "", region = "", service = "", names = "", signature] = match;
  const signedHeaders = names.split(";");
  const canonical = [
    method,
    canonicalPath(url),
    canonicalQuery(url),
    ...signedHeaders.map((name) => `${name}:${String(headers[name]).trim().replace(/\s+/g, " ")}`),
    "",
    names,
    sha256(body),
  ].join("\n");
  const scope = `${date}/${region}/${service}/aws4_request`;
  const toSign = ["AWS4-HMAC-SHA256", headers["x-amz-date"], scope, sha256(canonical)].join("\n");
  const key = [date, region, service, "aws4_request"].reduce<Buffer>(
    (each, part) => hmac(each, part),
    Buffer.from(`AWS4${secretKey}`),
  );
  const isRight = hmac(key, toSign).toString("hex") === signature;
  return { accessKeyId, region, service, signedHeaders, isRight };
}

/** Every service but S3 has the path encoded once more. */
function canonicalPath(url: string): string {
  return url.replace(/\?.*$/s, "").split("/").map(encoded).join("/");
}

function canonicalQuery(url: string): string {
  const pairs = [...new URLSearchParams(url.replace(/^[^?]*\??/, ""))];
  return pairs
    .map((pair) => pair.map(encoded).join("="))
    .sort()
    .join("&");
}

function encoded(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function sha256(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac("sha256", key).update(text, "utf8").digest();
}
