import { PLUGIN_LIMIT } from "../../model";
import { refusalsFor, refused } from "./refused";
import type { Rule } from "./Rule";

/** A domain would have more plugins than the service allows. */
export const pluginLimit: Rule = {
  code: "plugin-limit",
  severity: "error",
  hop: "domain",
  summary: "A domain would have more plugins than the service allows.",
  documentation: {
    cause: "More than 20 plugins would be on the domain.",
    consequence: "`AssociatePackage` is refused; the apply stops half-way.",
    advice: "Decide which plugins are no longer used, and dissociate those.",
    example: "The twenty-first plugin.",
  },
  check: (judged) =>
    refusalsFor(judged, "plugin-limit").map((refusal) =>
      refused(refusal, {
        message: `The domain ${refusal.domainName} would have more than ${PLUGIN_LIMIT} plugins.`,
        expected: `at most ${PLUGIN_LIMIT}`,
        actual: `${PLUGIN_LIMIT} without this one`,
        remedy: "Decide which plugins are no longer used, and dissociate those",
      }),
    ),
};
