import type { FileRuleFactory } from "../FileRule";
import { type LinePlace, placeIn } from "../../reading/refuse";
import { HIGH } from "../../text/lineTraits";

/** `mixed-normal-forms`, once a file, at the first line that departs from those before it. */
export const mixedNormalForms: FileRuleFactory = ({ report }) => {
  let composed: LinePlace | null = null;
  let decomposed: LinePlace | null = null;
  let done = false;
  return {
    traits: HIGH,
    checkLine: (line): void => {
      if (done) return;
      const text = line.whole;
      if (decomposed === null && text.normalize("NFC") !== text) decomposed = placeIn(line);
      if (composed === null && text.normalize("NFD") !== text) composed = placeIn(line);
      if (composed === null || decomposed === null) return;
      done = true;
      report("mixed-normal-forms", placeIn(line), mixMessage(composed.line, decomposed.line));
    },
  };
};

function mixMessage(composedLine: number, decomposedLine: number): string {
  return `line ${composedLine} has composed letters, line ${decomposedLine} letters and marks apart`;
}
