import type { OpenSearchCall } from "../OpenSearchCall";
import { requireTagged } from "../store/requireTagged";
import type { ListTagsInput } from "../validations/domainOperations";

/** The tags of a domain. */
export function listTags(call: OpenSearchCall<ListTagsInput>): object {
  return { TagList: [...requireTagged(call).tags].map(([Key, Value]) => ({ Key, Value })) };
}
