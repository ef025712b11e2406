import type { S3Action, S3Answer, S3Call } from "../S3Call";
import { S3Error } from "../S3Error";
import { readXml } from "../xml/readXml";
import { S3_NAMESPACE, writeXml } from "../../protocol/writeXml";
import type { BucketDocumentKind } from "./bucketDocumentKinds";

/** Reads a document of this kind, word by word as it was put. */
export function getBucketDocument(kind: BucketDocumentKind): S3Action {
  return (call) => {
    const document = call.bucket.documents.get(kind.subresource);
    if (document !== undefined) return { headers: document.headers, body: document.body };
    if (kind.whenAbsent === "empty") {
      return { body: writeXml(kind.root, { "@xmlns": S3_NAMESPACE }) };
    }
    throw new S3Error(kind.whenAbsent, { elements: { BucketName: call.bucketName } });
  };
}

/** Keeps a document of this kind in place of the one before. @throws S3Error MalformedXML, MalformedPolicy */
export function putBucketDocument(kind: BucketDocumentKind): S3Action {
  return (call) => {
    const { bucket, payload } = call;
    if (kind.root === "JSON") requireJsonObject(payload.bytes);
    else readXml(payload.bytes, kind.root);
    const headers = settings(kind, call);
    bucket.documents.set(kind.subresource, { body: payload.bytes.toString("utf8"), headers });
    return { status: kind.putStatus ?? 200, headers };
  };
}

/** Forgets the document; that there was none is no error. */
export function deleteBucketDocument(kind: BucketDocumentKind): S3Action {
  return ({ bucket }): S3Answer => {
    bucket.documents.delete(kind.subresource);
    return { status: 204 };
  };
}

function settings(kind: BucketDocumentKind, call: S3Call): Record<string, string> {
  const names = kind.settingHeaders ?? [];
  const pairs = names.map((name) => [name, call.headers[name]] as const);
  return Object.fromEntries(pairs.filter((pair): pair is readonly [string, string] => pair[1] !== undefined));
}

function requireJsonObject(bytes: Buffer): void {
  try {
    const policy: unknown = JSON.parse(bytes.toString("utf8"));
    if (typeof policy === "object" && policy !== null && !Array.isArray(policy)) return;
  } catch {
    // The sentence below says it: what JSON.parse found is not what S3 would say.
  }
  throw new S3Error("MalformedPolicy");
}
