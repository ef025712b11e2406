/** The words of a file's name, in lower case: `stopWords-ja_2.txt` has stop, words, stopwords, ja, 2 and txt. */
export function nameWords(fileName: string): ReadonlySet<string> {
  const base = fileName.split(/[\\/]/).pop() ?? "";
  const parts = base.split(/[^\p{L}\p{N}]+/u).filter((part) => part !== "");
  const pieces = parts.flatMap((part) =>
    part.split(/(?<=\p{Ll})(?=\p{Lu})|(?<=\p{L})(?=\p{N})|(?<=\p{N})(?=\p{L})/u),
  );
  const lower = [...parts, ...pieces].map((word) => word.toLowerCase());
  return new Set([...lower, ...pairsOf(lower)]);
}

/** `stop_words` is as good as `stopwords`. */
function pairsOf(words: readonly string[]): string[] {
  return words.slice(1).map((word, index) => `${words[index]}${word}`);
}
