import { S3_NAMESPACE, writeXml, type XmlElement } from "../xml/writeXml";
import type { BucketDocument } from "./Bucket";

/**
 * What a new bucket has since April 2023: all public access blocked, ACLs disabled.
 *
 * @param ownership the `x-amz-object-ownership` header of CreateBucket
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/create-bucket-faq.html
 */
export function initialDocuments(ownership: string | undefined): Map<string, BucketDocument> {
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
