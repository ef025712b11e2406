import { AssociatePackageCommand, type OpenSearchClient } from "@aws-sdk/client-opensearch";
import { examineAnswer } from "../answers/examineAnswer";
import { Exchange } from "../exchange/Exchange";
import { READ_LIMITS } from "../exchange/ReadLimits";
import type { RolloutRequest } from "./RolloutRequest";

/** Asks the domain to take the available version. @throws what the service refuses with, or what went wrong */
export async function associatePackage(
  client: OpenSearchClient,
  { packageId, domainName }: RolloutRequest,
  signal: AbortSignal,
): Promise<void> {
  const command = new AssociatePackageCommand({ PackageID: packageId, DomainName: domainName });
  const exchange = new Exchange({
    operation: "AssociatePackage",
    limits: READ_LIMITS,
    signal,
    examine: (answer) => examineAnswer("AssociatePackage", answer),
  });
  await exchange.send(command, (abortSignal) => client.send(command, { abortSignal }));
}
