import type { PageRequest } from "../paging/page";
import { type MemberRule, required } from "./MemberRule";
import { DOMAIN_NAME, PAGING } from "./shapes";

export interface ListPackagesForDomainInput extends PageRequest {
  readonly DomainName: string;
}

export const listPackagesForDomainRules: readonly MemberRule[] = [
  required("DomainName", ...DOMAIN_NAME),
  ...PAGING,
];
