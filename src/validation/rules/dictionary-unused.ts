import { outcomeOf } from "../result/Hop";
import { indexLooks } from "./indexLooks";
import { found, type Rule } from "./Rule";

/** No index and no template of a domain names a dictionary that is on it. */
export const dictionaryUnused: Rule = {
  code: "dictionary-unused",
  severity: "warning",
  hop: "index",
  summary: "No index and no template of a domain names a dictionary that is on it.",
  documentation: {
    cause:
      "All analysis settings of the domain were read, of open and closed indexes and of templates of all kinds, and none names the reference path in a part that an analyzer has.",
    consequence: "No search finds anything by it.",
    advice:
      "Consider whether an index is yet to be made with the reference path in its settings, or whether the association is not needed any more.",
    example: "The settings name the id of another environment's package.",
  },
  check: (judged) =>
    indexLooks(judged)
      .filter(({ index }) => index !== null && outcomeOf(index).state === "missing")
      .map(({ subject, label, index }) =>
        found(subject, {
          severity: "warning",
          message: `Nothing on the domain ${subject.domainName} uses the dictionary ${label}: ${index?.now.why}.`,
          expected: `analyzers/${subject.packageId} in the settings of an index`,
          actual: "no use",
          remedy:
            "Consider whether an index is yet to be made with the reference path in its settings, or whether the association is not needed any more",
        }),
      ),
};
