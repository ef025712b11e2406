import type { FileRuleFactory } from "../FileRule";
import { isUtf8 } from "node:buffer";
import { convertRemedy, foreignEncoding as encodingOf } from "../../../contract/foreignEncoding";

/** `foreign-encoding`: UTF-16 of plain letters is UTF-8 too, with a NUL beside every one. */
export const foreignEncoding: FileRuleFactory = ({ report, head }) => ({
  end: (): void => {
    const encoding = encodingOf(head);
    if (encoding === null || !isUtf8(head.subarray(0, head.lastIndexOf(0x0a) + 1))) return;
    const place = { line: 1, column: 1, endColumn: 1, text: "" };
    report("foreign-encoding", place, `the file is ${encoding}, not UTF-8 text`, convertRemedy(encoding));
  },
});
