import type { OpenSearchCall } from "../OpenSearchCall";
import { requireTagged } from "../store/requireTagged";
import type { RemoveTagsInput } from "../validations/domainOperations";

/** Takes tags off a domain; a key that is not there is no error. */
export function removeTags(call: OpenSearchCall<RemoveTagsInput>): object {
  const { tags } = requireTagged(call);
  call.input.TagKeys.forEach((key) => tags.delete(key));
  return {};
}
