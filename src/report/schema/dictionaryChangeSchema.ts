import type { JsonSchema } from "./JsonSchema";
import { count, flag, listOf, nullable, object, oneOf, ref, text, textOrNull } from "./schemaParts";

/** The definitions that describe what changes in meaning in a dictionary. */
export function dictionaryChangeDefinitions(
  formats: readonly string[],
): Readonly<Record<string, JsonSchema>> {
  return {
    dictionaryChange: object("What changes in meaning in a dictionary that the plan changes.", {
      address: text("The address of the source object or of the package."),
      packageName: textOrNull("The package's name."),
      comparedWith: text("What the new words are compared with, a noun phrase."),
      diff: nullable(ref("dictionaryDiff"), "Null when it could not be computed."),
      why: textOrNull("Why there is no difference to show."),
      formatGuessedFrom: textOrNull("What the format was guessed from; null where there is no difference."),
      weight: nullable(
        object("What it costs the engine.", { before: ref("weight"), after: ref("weight") }),
        "Null where there is no difference.",
      ),
      trial: nullable(
        object("The words of both, for trying queries.", {
          chain: text("What texts are taken to go through."),
          before: listOf(ref("trialRule"), "The old rules."),
          after: listOf(ref("trialRule"), "The new rules."),
        }),
        "Null when they are not carried along.",
      ),
      noTrial: textOrNull("Why they are not carried along."),
    }),
    trialRule: listOf(
      listOf({ type: "string" }, "Terms."),
      "Terms that mean each other or stand for themselves, or what is replaced and what replaces it.",
    ),
    weight: object("What a dictionary costs the engine.", {
      rules: count("Rules that have an effect."),
      expansions: count("Entries of the engine's map."),
      heapBytes: nullable(
        count("Estimated bytes of heap on every node, for each index that uses the dictionary."),
        "Null for formats whose map was not measured.",
      ),
    }),
    dictionaryDiff: object("Order, comments and formatting do not count.", {
      format: oneOf(formats, "The format of both dictionaries."),
      identical: flag("True when the engine would behave the same with either."),
      added: listOf(ref("rule"), "Rules that only the new dictionary has; may be capped."),
      removed: listOf(ref("rule"), "Rules that only the old dictionary has; may be capped."),
      changed: listOf(
        object("A rule in two forms.", { before: ref("rule"), after: ref("rule") }),
        "May be capped.",
      ),
      merged: listOf(
        object("Sets of synonyms that became one.", {
          before: listOf(ref("rule"), "Two or more."),
          after: ref("rule"),
        }),
        "May be capped.",
      ),
      split: listOf(
        object("A set of synonyms that became several.", {
          before: ref("rule"),
          after: listOf(ref("rule"), "Two or more."),
        }),
        "May be capped.",
      ),
      moved: listOf(
        object("A rule of synonyms in another order, which changes nothing.", {
          before: ref("rule"),
          after: ref("rule"),
        }),
        "May be capped.",
      ),
      terms: listOf(
        ref("term"),
        "Terms that now lead elsewhere; may be capped; empty for words and entries.",
      ),
      singleWordQueries: object("Queries of one word that are answered otherwise.", {
        changed: count("How many."),
        first: listOf({ type: "string" }, "The first of them, at most ten."),
      }),
      totals: object("True totals.", {
        added: count("Rules added."),
        removed: count("Rules removed."),
        changed: count("Rules changed."),
        merged: count("Sets merged of several."),
        split: count("Sets split into several."),
        moved: count("Rules in another order."),
        terms: count("Terms that now lead elsewhere."),
        rulesBefore: count("Rules in the old dictionary."),
        rulesAfter: count("Rules in the new dictionary."),
      }),
    }),
    rule: object("A rule and where it stands.", {
      line: count("Counted from 1."),
      text: text("In canonical form, one line."),
    }),
    term: object("What a term leads to in each dictionary.", {
      term: text("The term."),
      before: listOf({ type: "string" }, "Empty when the term leads nowhere."),
      after: listOf({ type: "string" }, "Empty when the term leads nowhere."),
    }),
  };
}
