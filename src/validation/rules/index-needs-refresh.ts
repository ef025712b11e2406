import type { DictionaryUse, Renewal } from "../../search";
import { renewalFor } from "../indexes/renewalAdvice";
import { isOpenIndex, isUsed, listed } from "../indexes/usedWords";
import { type IndexLook, indexLooks } from "./indexLooks";
import { found, type Rule } from "./Rule";

/** The plan changes a dictionary that indexes have read. */
export const indexNeedsRefresh: Rule = {
  code: "index-needs-refresh",
  severity: "info",
  hop: "index",
  summary: "The plan changes a dictionary that indexes have read, and an apply does not reach them.",
  documentation: {
    cause: "Indexes read their dictionaries when they are opened, and keep what they read.",
    consequence:
      "After the apply the domain serves the new words and the indexes the old ones, until each is refreshed, or closed and opened.",
    advice:
      "Consider a rollout with --until-served and --refresh after the apply: it refreshes where that has an effect, and says which indexes must be closed and opened.",
    example: "Any change of a dictionary in use.",
  },
  check: (judged) =>
    indexLooks(judged)
      .filter((look) => needed(look).length > 0)
      .map((look) => {
        const { subject, label } = look;
        return found(subject, {
          severity: "info",
          message: `The indexes of the domain ${subject.domainName} that use ${label} keep their words after the apply: ${sentence(needed(look))}.`,
          expected: "the new words",
          actual: "the words that were read before",
          remedy:
            "Consider a rollout with --until-served and --refresh after the apply; it refreshes where that has an effect, and says which indexes must be closed and opened",
        });
      }),
};

function needed({ own, index }: IndexLook): DictionaryUse[] {
  const isBrought = index?.after?.state === "not asked" && own.coming !== null;
  return isBrought ? own.uses.filter((use) => isOpenIndex(use) && isUsed(use)) : [];
}

function sentence(uses: readonly DictionaryUse[]): string {
  const names = (renewal: Renewal): string[] =>
    uses.filter((use) => renewalFor(use) === renewal).map(({ holder }) => holder.name);
  const [refreshed, opened] = [names("refresh"), names("close and open")];
  return [
    ...(refreshed.length === 0 ? [] : [`a refresh is enough for ${listed(refreshed)}`]),
    ...(opened.length === 0 ? [] : [`${listed(opened)} must be closed and opened`]),
  ].join("; ");
}
