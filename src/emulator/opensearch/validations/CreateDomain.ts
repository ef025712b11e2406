import { type MemberRule, optional, required } from "./MemberRule";
import { list } from "./constraints";
import { TAGS } from "./domainOperations";
import { DOMAIN_NAME, ENGINE_VERSION } from "./shapes";

export interface CreateDomainInput {
  readonly DomainName: string;
  readonly EngineVersion?: string;
  readonly TagList?: readonly { readonly Key: string; readonly Value: string }[];
}

export const createDomainRules: readonly MemberRule[] = [
  required("DomainName", ...DOMAIN_NAME),
  optional("EngineVersion", ...ENGINE_VERSION),
  optional("TagList", list()),
  ...TAGS,
];
