import type { FileRuleFactory } from "../FileRule";
import { placeIn } from "../../reading/refuse";
import { HIGH } from "../../text/lineTraits";

/** `byte-order-mark` */
export const byteOrderMark: FileRuleFactory = ({ report }) => ({
  traits: HIGH,
  checkLine: (line): void => {
    if (line.number !== 1 || line.units[line.start] !== 0xfeff) return;
    report(
      "byte-order-mark",
      placeIn(line, line.start, line.start + 1),
      "the file begins with a byte order mark",
    );
  },
});
