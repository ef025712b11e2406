import { list, minLength, oneOf, structure, text } from "./constraints";
import { type MemberRule, optional, required } from "./MemberRule";
import { DOMAIN_NAME } from "./shapes";

/** The input of DescribeDomain, DescribeDomainConfig and DeleteDomain. */
export interface DomainInput {
  readonly DomainName: string;
}

export const domainRules: readonly MemberRule[] = [required("DomainName", ...DOMAIN_NAME)];

export interface DescribeDomainsInput {
  readonly DomainNames: readonly string[];
}

export const describeDomainsRules: readonly MemberRule[] = [
  required("DomainNames", list()),
  required("DomainNames[]", ...DOMAIN_NAME),
];

export interface ListDomainNamesInput {
  readonly EngineType?: "OpenSearch" | "Elasticsearch";
}

export const listDomainNamesRules: readonly MemberRule[] = [
  optional("EngineType", oneOf(["OpenSearch", "Elasticsearch"])),
];

/** What the tags of a `TagList` must be. */
export const TAGS: readonly MemberRule[] = [
  required("TagList[]", structure()),
  required("TagList[].Key", minLength(1)),
  required("TagList[].Value", text()),
];

const ARN = [minLength(20), text()];

export interface ListTagsInput {
  readonly ARN: string;
}

export const listTagsRules: readonly MemberRule[] = [required("ARN", ...ARN)];

export interface AddTagsInput {
  readonly ARN: string;
  readonly TagList: readonly { readonly Key: string; readonly Value: string }[];
}

export const addTagsRules: readonly MemberRule[] = [
  required("ARN", ...ARN),
  required("TagList", list()),
  ...TAGS,
];

export interface RemoveTagsInput {
  readonly ARN: string;
  readonly TagKeys: readonly string[];
}

export const removeTagsRules: readonly MemberRule[] = [
  required("ARN", ...ARN),
  required("TagKeys", list()),
  required("TagKeys[]", minLength(1)),
];
