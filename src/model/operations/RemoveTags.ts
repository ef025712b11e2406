import { arnExists, type ArnInput } from "../checks/domainChecks";
import { list, minLength } from "../members/constraints";
import { required } from "../members/MemberRule";
import { ARN } from "../members/shapes";
import { retagged } from "../transitions/retagged";
import { operation } from "./Operation";

interface RemoveTagsInput extends ArnInput {
  readonly TagKeys: readonly string[];
}

/** Takes tags off a domain; a key that is not there is no error. */
export const removeTags = operation<RemoveTagsInput>({
  name: "RemoveTags",
  members: [required("ARN", ...ARN), required("TagKeys", list()), required("TagKeys[]", minLength(1))],
  checks: [arnExists],
  transition: (call) => {
    const { TagKeys } = call.input;
    return {
      state: retagged(call, (tags) => [...tags].filter(([key]) => !TagKeys.includes(key))),
      answer: {},
    };
  },
});
