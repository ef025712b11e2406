import { EXPECTATION_VERBS } from "../../dictionary/queries/SampleQueries";
import { indexLooks } from "./indexLooks";
import { found, type Rule } from "./Rule";

/** What must happen to a query does not, or what must not does, on a real index. */
export const sampleQueryBroken: Rule = {
  code: "sample-query-broken",
  severity: "error",
  hop: "index",
  summary: "A sample query of a dictionary is not what it must be on an index.",
  documentation: {
    cause:
      "The words that the index has in force now, behind its own chain, answer a sample query of the dictionary in another way than the file of sample queries says.",
    consequence: "Whoever searches so does not find, or finds what they should not.",
    advice:
      "Consider the dictionary, the chain of the index, or the expectation: linting the file says what its words alone make of the query.",
    example: "`notebook` does not find `laptop`, because the index stems before its synonyms.",
  },
  check: (judged) =>
    indexLooks(judged).flatMap(({ subject, label, own }) =>
      own.queries.flatMap(({ source, file, judgements }) =>
        judgements
          .filter(({ state }) => state === "broken")
          .map((judgement) =>
            found(subject, {
              severity: "error",
              message: `The query "${judgement.query}" of ${label} is not what it must be by ${source} on ${subject.domainName}: ${judgement.why ?? "nothing more is known"}.`,
              expected: `it ${EXPECTATION_VERBS[judgement.kind]} ${judgement.texts.join(", ")} (${file}:${judgement.line})`,
              actual: judgement.ways.length === 0 ? "no words" : judgement.ways.join("; "),
              remedy: "Consider the dictionary, the chain of the index, or the expectation",
            }),
          ),
      ),
    ),
};
