import { page, type PageRequest, tokenIsGood } from "../answers/page";
import { packageDetails } from "../answers/packageDetails";
import type { PackageDetails } from "../shapes";
import { list, minLength, oneOf, pattern, structure } from "../members/constraints";
import { optional, required } from "../members/MemberRule";
import { PAGING } from "../members/shapes";
import { packagesVisibleTo } from "../records/reading";
import { operation } from "./Operation";

/** What packages can be searched by. */
const FILTER_NAMES = [
  "PackageID",
  "PackageName",
  "PackageStatus",
  "PackageType",
  "EngineVersion",
  "PackageOwner",
] as const;

interface DescribePackagesInput extends PageRequest {
  readonly Filters?: readonly {
    readonly Name?: (typeof FILTER_NAMES)[number];
    readonly Value?: readonly string[];
  }[];
}

const LISTING = "DescribePackages";

/** The packages that match every filter; a filter matches when one of its values does. */
export const describePackages = operation<DescribePackagesInput>({
  name: "DescribePackages",
  reads: true,
  members: [
    optional("Filters", list()),
    required("Filters[]", structure()),
    optional("Filters[].Name", oneOf(FILTER_NAMES)),
    optional("Filters[].Value", list(1)),
    required("Filters[].Value[]", minLength(1), pattern("[0-9a-zA-Z\\*\\.\\_\\\\\\/\\?-]+")),
    ...PAGING,
  ],
  checks: [tokenIsGood(() => LISTING)],
  transition: (call) => {
    const { state, scope, atMs } = call;
    const matching = packagesVisibleTo(state, scope, atMs)
      .map((record) => packageDetails(record, atMs, scope.accountId))
      .filter((details) => matches(details, call.input));
    const { entries, NextToken } = page(matching, call, LISTING);
    return { state, answer: { PackageDetailsList: entries, NextToken } };
  },
});

function matches(details: PackageDetails, { Filters = [] }: DescribePackagesInput): boolean {
  return Filters.every(({ Name, Value }) => {
    if (Name === undefined || Value === undefined) return true;
    const actual = details[Name];
    return actual !== undefined && Value.includes(actual);
  });
}
