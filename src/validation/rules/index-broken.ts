import type { Serving } from "../../search";
import { renewalRequest } from "../indexes/renewalAdvice";
import { capital, holderName } from "../indexes/usedWords";
import { indexLooks } from "./indexLooks";
import { found, type Rule } from "./Rule";

/** An index is down, or can't be opened, because of a dictionary. */
export const indexBroken: Rule = {
  code: "index-broken",
  severity: "error",
  hop: "index",
  summary: "An index is down, or can't be opened, because of a dictionary.",
  documentation: {
    cause:
      "A node was restarted, or the index was opened, while the file was refused by the engine or gone: its shards are allocated nowhere.",
    consequence: "Searches of the index fail, and so do writes; its documents are kept.",
    advice:
      "Consider bringing a file that the engine takes to the domain, and then `POST /_cluster/reroute?retry_failed=true`: a red index does not come back by itself after five attempts. An index that stayed closed is opened with `POST /INDEX/_open`.",
    example: "A blue/green deployment after a rollout of a dictionary with `a => b => c`.",
  },
  check: (judged) =>
    indexLooks(judged).flatMap(({ subject, label, own }) =>
      own.servings
        .filter(({ state }) => state === "broken")
        .map((serving) =>
          found(subject, {
            severity: "error",
            message: `${capital(holderName(serving.use))} on the domain ${subject.domainName} is down because of ${label}: ${serving.why ?? "the engine does not say why"}.`,
            expected: "an index that answers",
            actual: "broken",
            remedy: remedyOf(serving),
          }),
        ),
    ),
};

function remedyOf({ use, renewal }: Serving): string {
  const request = renewalRequest(use.holder.name, renewal ?? "retry the allocation");
  return `Consider bringing a file that the engine takes to the domain, and then ${request}`;
}
