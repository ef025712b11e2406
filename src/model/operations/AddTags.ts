import { arnExists, type ArnInput } from "../checks/domainChecks";
import { list } from "../members/constraints";
import { required } from "../members/MemberRule";
import { ARN, TAGS } from "../members/shapes";
import { retagged } from "../transitions/retagged";
import { operation } from "./Operation";

interface AddTagsInput extends ArnInput {
  readonly TagList: readonly { readonly Key: string; readonly Value: string }[];
}

/** Tags a domain; a key that is there gets the new value. */
export const addTags = operation<AddTagsInput>({
  name: "AddTags",
  members: [required("ARN", ...ARN), required("TagList", list()), ...TAGS],
  checks: [arnExists],
  transition: (call) => {
    const added = call.input.TagList.map(({ Key, Value }) => [Key, Value] as const);
    return { state: retagged(call, (tags) => [...tags, ...added]), answer: {} };
  },
});
