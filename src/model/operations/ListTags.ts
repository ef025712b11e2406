import { arnExists, type ArnInput, requiredTagged } from "../checks/domainChecks";
import { required } from "../members/MemberRule";
import { ARN } from "../members/shapes";
import { domainState } from "../records/reading";
import { operation } from "./Operation";

/** The tags of a domain. */
export const listTags = operation<ArnInput>({
  name: "ListTags",
  reads: true,
  members: [required("ARN", ...ARN)],
  checks: [arnExists],
  transition: (call) => {
    const tags = domainState(requiredTagged(call), call.atMs)?.tags ?? new Map<string, string>();
    return {
      state: call.state,
      answer: { TagList: [...tags].map(([Key, Value]) => ({ Key, Value })) },
    };
  },
});
