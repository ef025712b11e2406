import type { FileRuleFactory } from "../FileRule";
import { undoMojibake } from "../../damage/undoMojibake";
import { placeIn } from "../../reading/refuse";
import { HIGH } from "../../text/lineTraits";

const TIMES = ["", "", "twice ", "three times ", "four times "];

/** `mojibake` */
export const mojibake: FileRuleFactory = ({ report }) => ({
  traits: HIGH,
  checkLine: (line): void => {
    const damage = undoMojibake(line.whole);
    if (damage === null) return;
    const { from, to, repaired, times } = damage;
    const place = placeIn(line, line.start + from, line.start + to);
    const misread = `UTF-8 was ${TIMES[times]}taken for another encoding and saved again`;
    report("mojibake", place, `${misread}; the line was ${repaired.slice(0, 60)}`);
  },
});
