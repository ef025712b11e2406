import type { PageRequest } from "../paging/page";
import { list, minLength, oneOf, pattern, structure } from "./constraints";
import { type MemberRule, optional, required } from "./MemberRule";
import { PAGING } from "./shapes";

/** What packages can be searched by. */
export const FILTER_NAMES = [
  "PackageID",
  "PackageName",
  "PackageStatus",
  "PackageType",
  "EngineVersion",
  "PackageOwner",
] as const;

export type FilterName = (typeof FILTER_NAMES)[number];

export interface DescribePackagesInput extends PageRequest {
  readonly Filters?: readonly { readonly Name?: FilterName; readonly Value?: readonly string[] }[];
}

export const describePackagesRules: readonly MemberRule[] = [
  optional("Filters", list()),
  required("Filters[]", structure()),
  optional("Filters[].Name", oneOf(FILTER_NAMES)),
  optional("Filters[].Value", list(1)),
  required("Filters[].Value[]", minLength(1), pattern("[0-9a-zA-Z\\*\\.\\_\\\\\\/\\?-]+")),
  ...PAGING,
];
