import { refuseAcl } from "../objects/writtenAttributes";
import type { S3Action, S3Answer, S3Call } from "../S3Call";
import { S3Error } from "../S3Error";
import { Bucket, type BucketDocument } from "../store/Bucket";
import { readXml } from "../xml/readXml";
import { S3_NAMESPACE, writeXml, type XmlElement } from "../../protocol/writeXml";

/** The region without a location constraint, and with an answer of its own to a bucket made twice. */
const FIRST_REGION = "us-east-1";

/** @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html */
export const createBucket: S3Action = (call) => {
  const name = call.bucketName;
  requireValidName(name);
  refuseAcl(call.headers);
  refuseObjectLock(call.headers);
  const region = chosenRegion(call);
  const existing = call.store.find(name);
  if (existing !== undefined) return answerForExisting(call, existing);
  const bucket = new Bucket(name, call.accountId, region, call.store.now());
  for (const [subresource, document] of initialDocuments(call.headers["x-amz-object-ownership"])) {
    bucket.documents.set(subresource, document);
  }
  call.store.add(bucket);
  return { headers: { location: `/${name}` } };
};

/** @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html */
function requireValidName(name: string): void {
  const valid =
    /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(name) &&
    !name.includes("..") &&
    !/^\d+\.\d+\.\d+\.\d+$/.test(name) &&
    !/^(xn--|sthree-|amzn-s3-demo-)/.test(name) &&
    !/(-s3alias|--ol-s3|\.mrap|--x-s3|--table-s3)$/.test(name);
  if (!valid) throw new S3Error("InvalidBucketName", { elements: { BucketName: name } });
}

function refuseObjectLock(headers: Readonly<Record<string, string>>): void {
  if (headers["x-amz-bucket-object-lock-enabled"]?.toLowerCase() !== "true") return;
  throw new S3Error("NotImplemented", { message: "Object Lock is not implemented by the local S3." });
}

function chosenRegion(call: S3Call): string {
  const constraint = locationConstraint(call.payload.bytes);
  if (constraint === undefined) {
    if (call.region === FIRST_REGION) return FIRST_REGION;
    throw new S3Error("IllegalLocationConstraintException");
  }
  if (constraint === FIRST_REGION) {
    throw new S3Error("InvalidLocationConstraint", { elements: { LocationConstraint: constraint } });
  }
  if (call.region !== FIRST_REGION && call.region !== constraint) {
    throw new S3Error("IllegalLocationConstraintException", {
      message:
        `The ${constraint} location constraint is incompatible for the region specific endpoint this request ` +
        "was sent to.",
    });
  }
  return constraint;
}

function locationConstraint(document: Buffer): string | undefined {
  if (document.length === 0) return undefined;
  return readXml(document, "CreateBucketConfiguration").text("LocationConstraint")?.trim() || undefined;
}

/** In the first region an owner may make a bucket again, for the sake of programs from before there were others. */
function answerForExisting(call: S3Call, existing: Bucket): S3Answer {
  const elements = { BucketName: existing.name };
  if (existing.ownerAccountId !== call.accountId) throw new S3Error("BucketAlreadyExists", { elements });
  if (existing.region === FIRST_REGION && call.region === FIRST_REGION) {
    return { headers: { location: `/${existing.name}` } };
  }
  throw new S3Error("BucketAlreadyOwnedByYou", { elements });
}

/**
 * What a new bucket has since April 2023: all public access blocked, ACLs disabled.
 *
 * @param ownership the `x-amz-object-ownership` header of CreateBucket
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/create-bucket-faq.html
 */
function initialDocuments(ownership: string | undefined): Map<string, BucketDocument> {
  const publicAccess = {
    BlockPublicAcls: true,
    IgnorePublicAcls: true,
    BlockPublicPolicy: true,
    RestrictPublicBuckets: true,
  };
  const owner = { Rule: { ObjectOwnership: ownership ?? "BucketOwnerEnforced" } };
  return new Map([
    ["publicAccessBlock", document("PublicAccessBlockConfiguration", publicAccess)],
    ["ownershipControls", document("OwnershipControls", owner)],
    ["requestPayment", document("RequestPaymentConfiguration", { Payer: "BucketOwner" })],
  ]);
}

function document(root: string, content: XmlElement): BucketDocument {
  return { body: writeXml(root, { "@xmlns": S3_NAMESPACE, ...content }), headers: {} };
}
