import { type ForeignFormat, share } from "./ForeignFormat";

const LIST = "Write a text file, one rule a line: no setting of an index reads a file like this";

/** A set of the `_synonyms` API of another product, which keeps rules in the cluster. */
export const synonymsSet: ForeignFormat = {
  title: "a synonyms set of Elasticsearch's API",
  advice: "Write the `synonyms` of each rule on a line of their own, in Solr's format",
  matches: ({ text }) => isJson(text) && /"synonyms(?:_set)?"\s*:/.test(text),
};

export const json: ForeignFormat = { title: "JSON", advice: LIST, matches: ({ text }) => isJson(text) };

export const yaml: ForeignFormat = {
  title: "YAML",
  advice: LIST,
  matches: ({ lines }) => {
    const [first = ""] = lines;
    const shaped = share(lines, (line) => /^(?:- \S|[\w"'-]+:(?:\s|$)|---$|#)/.test(line));
    return shaped > 0.9 && (first === "---" || lines.some((line) => /^[\w"'-]+:\s*$/.test(line)));
  },
};

/** The beginning of a text need not be whole, so that only its first signs are looked at. */
function isJson(text: string): boolean {
  return /^\ufeff?\s*(?:\{\s*(?:"[^"\n]*"\s*:|\})|\[\s*(?:["{[\]]|-?\d+\s*[,\]]))/.test(text);
}
