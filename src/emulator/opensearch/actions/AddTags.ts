import type { OpenSearchCall } from "../OpenSearchCall";
import { requireTagged } from "../store/requireTagged";
import type { AddTagsInput } from "../validations/domainOperations";

/** Tags a domain; a key that is there gets the new value. */
export function addTags(call: OpenSearchCall<AddTagsInput>): object {
  const { tags } = requireTagged(call);
  call.input.TagList.forEach(({ Key, Value }) => tags.set(Key, Value));
  return {};
}
