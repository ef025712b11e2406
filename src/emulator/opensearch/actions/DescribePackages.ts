import type { PackageDetails } from "@aws-sdk/client-opensearch";
import { packageDetails } from "../details/packageDetails";
import type { OpenSearchCall } from "../OpenSearchCall";
import { page } from "../paging/page";
import type { DescribePackagesInput } from "../validations/DescribePackages";

/** The packages that match every filter; a filter matches when one of its values does. */
export function describePackages(call: OpenSearchCall<DescribePackagesInput>): object {
  const { store, scope, readAtMs, input } = call;
  const matching = store
    .packagesVisibleTo(scope, readAtMs)
    .map((record) => packageDetails(record, readAtMs))
    .filter((details) => matches(details, input));
  const { entries, NextToken } = page(matching, input, { of: "DescribePackages", nowMs: call.nowMs });
  return { PackageDetailsList: entries, NextToken };
}

function matches(details: PackageDetails, { Filters = [] }: DescribePackagesInput): boolean {
  return Filters.every(({ Name, Value }) => {
    if (Name === undefined || Value === undefined) return true;
    const actual = details[Name];
    return actual !== undefined && Value.includes(actual);
  });
}
