import type { ReadingSource } from "../../contract/evidence";
import { checkedByOf } from "../failures/ReadFailure";
import { unread, type UnreadReading } from "./Reading";

/** What an answer is that has the right form and cannot be true: `problem` is the rest of the sentence. */
export function brokenReading(
  problem: string,
  source: ReadingSource,
  action = `es:${source.operation}`,
): UnreadReading {
  const { operation, place } = source;
  const why = `the answer to ${operation} from ${place} came with the status 200 and ${problem}`;
  return unread({ kind: "broken", action, operation, why, checkedBy: checkedByOf("broken", action) }, source);
}
