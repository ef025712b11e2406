import { GetPackageVersionHistoryCommand, type PackageVersionHistory } from "@aws-sdk/client-opensearch";
import { brokenReading } from "../door/brokenReading";
import type { Reading } from "../door/Reading";
import { type PackagesDoor, packagesQuestion } from "./packagesQuestion";
import { readPages } from "./readPages";

/** Every version that the package ever had; absent when there is no such package. */
export async function readVersionHistory(
  door: PackagesDoor,
  packageId: string,
  maxPages: number,
): Promise<Reading<readonly PackageVersionHistory[]>> {
  const others = new Set<string | undefined>();
  const history = await readPages(
    door,
    {
      page: (NextToken) => {
        const command = new GetPackageVersionHistoryCommand({
          PackageID: packageId,
          MaxResults: 100,
          NextToken,
        });
        return packagesQuestion("GetPackageVersionHistory", packageId, command, (client, abortSignal) =>
          client.send(command, { abortSignal }),
        );
      },
      itemsOf: ({ PackageID, PackageVersionHistoryList = [] }) => {
        if (PackageID !== packageId) others.add(PackageID);
        return PackageVersionHistoryList;
      },
      identityOf: ({ PackageVersion }) => PackageVersion ?? "",
    },
    maxPages,
  );
  if (history.kind !== "present" || others.size === 0) return history;
  return brokenReading("is about another package", history.source);
}
