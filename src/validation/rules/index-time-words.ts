import type { DictionaryUse } from "../../search";
import { isOpenIndex, listed } from "../indexes/usedWords";
import { type IndexLook, indexLooks } from "./indexLooks";
import { found, type Rule } from "./Rule";

/** A dictionary is read when documents are indexed, and what is indexed already keeps the words it was indexed with. */
export const indexTimeWords: Rule = {
  code: "index-time-words",
  severity: "info",
  hop: "index",
  summary:
    "A dictionary is used when documents are indexed: those that are there keep the words they were indexed with.",
  documentation: {
    cause: "A field has the dictionary in its index analyzer, and not in its search analyzer alone.",
    consequence:
      "New words reach only documents that are indexed from then on, whatever the analyzer serves. No read tells which words a document was indexed with.",
    advice:
      "Consider `POST /INDEX/_update_by_query` or a reindex after a change of the dictionary; or the dictionary in a search analyzer only.",
    example: '`"analyzer": "with_synonyms"` on a field without `search_analyzer`.',
  },
  check: (judged) =>
    indexLooks(judged).flatMap((look) => {
      const named = indexesNamed(look);
      if (named.length === 0) return [];
      const { subject, label } = look;
      return [
        found(subject, {
          severity: "info",
          message: `Documents on the domain ${subject.domainName} keep the words of ${label} that they were indexed with: ${listed(named)}.`,
          expected: "not told by any read",
          actual: "used when documents are indexed",
          remedy:
            "Consider `POST /INDEX/_update_by_query` or a reindex when the dictionary has changed; or the dictionary in a search analyzer only",
        }),
      ];
    }),
};

function indexesNamed({ own }: IndexLook): string[] {
  return own.uses.filter(isOpenIndex).flatMap((use) => fieldsOf(use));
}

function fieldsOf({ holder, analyzers }: DictionaryUse): string[] {
  const fields = [...new Set(analyzers.flatMap(({ indexes }) => indexes))];
  if (fields.length === 0) return [];
  const first = fields.slice(0, MOST_FIELDS).join(", ");
  const more = fields.length > MOST_FIELDS ? ` and ${fields.length - MOST_FIELDS} more` : "";
  return [`${holder.name} (${first}${more})`];
}

/** An index may have a thousand fields. */
const MOST_FIELDS = 5;
