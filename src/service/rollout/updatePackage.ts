import { type OpenSearchClient, UpdatePackageCommand } from "@aws-sdk/client-opensearch";
import { examineAnswer } from "../answers/examineAnswer";
import { Exchange } from "../exchange/Exchange";
import { READ_LIMITS } from "../exchange/ReadLimits";
import { type ContentRequest, descriptionOf } from "./ContentRequest";

/** Asks the service to copy the source object. @throws what the service refuses with, or what went wrong */
export async function updatePackage(
  client: OpenSearchClient,
  content: ContentRequest,
  signal: AbortSignal,
): Promise<void> {
  const { bucket, key } = content.source;
  const command = new UpdatePackageCommand({
    PackageID: content.packageId,
    PackageSource: { S3BucketName: bucket, S3Key: key },
    PackageDescription: descriptionOf(content),
  });
  const exchange = new Exchange({
    operation: "UpdatePackage",
    limits: READ_LIMITS,
    signal,
    examine: (answer) => examineAnswer("UpdatePackage", answer),
  });
  await exchange.send(command, (abortSignal) => client.send(command, { abortSignal }));
}
