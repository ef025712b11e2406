/** What people call the columns of a table of words. */
const COLUMN =
  /^(?:(?:main|base|root|original|preferred|canonical|alternative|source|target|input|output|search|surface)[ _-]?)?(?:terms?|words?|synonyms?|key ?words?|stop[ _-]?words?|stems?|lemmas?|mappings?|replacements?|from|to|input|output|source|target|canonical|original|surface(?:[ _-]form)?|segments?|segmentation|readings?|pos|part[ _-]of[ _-]speech|variants?|alias(?:es)?|abbreviations?|expansions?|entry|value|key)(?:[ _-]?\d+)?$/i;

/** What no list of words has as a word but by its heading. */
const CERTAIN = /^(?:synonyms?(?:[ _-]?\d+)?|stop[ _-]?words?)$/i;

/** Whether the fields of a first line are headings of columns. One field alone must be one that is nothing else. */
export function isHeaderRow(fields: readonly string[]): boolean {
  const names = fields.map((field) => field.trim().replace(/^"(.*)"$/, "$1"));
  if (names.length === 1) return CERTAIN.test(names[0] ?? "");
  return names.length > 0 && names.every((name) => COLUMN.test(name)) && names.some(isTelling);
}

/** `from` and `to` may be words; a table of words says that it is one. */
function isTelling(name: string): boolean {
  return /term|word|synonym|stem|lemma|segment|reading|surface|canonical|part[ _-]of/i.test(name);
}
