import { DictionaryFormat } from "../DictionaryFormat";
import { FORMATS } from "../formats/register";
import { javaTrim } from "../text/javaText";
import { LineSplitter } from "../text/LineSplitter";
import { WordListLoader } from "./WordListLoader";

/** A line as the engine's loader hands it on. */
export interface FileLine {
  /** Counted from 1. */
  readonly line: number;
  readonly text: string;
}

/**
 * The lines of a file that reach the format's own parser: all of them, or, where the loader of word lists reads it, those
 * that are no comment, trimmed. Null when the bytes are not UTF-8 throughout.
 */
export function fileLines(
  bytes: Uint8Array,
  format: DictionaryFormat,
  engineVersion: string | undefined,
): FileLine[] | null {
  const loader = FORMATS[format].loader === "word list" ? loaderOf(format, engineVersion) : null;
  const lines: FileLine[] = [];
  let isText = true;
  const splitter = new LineSplitter((line) => {
    if (line.malformed) isText = false;
    else if (loader === null) lines.push({ line: line.number, text: line.whole });
    else if (!loader.drops(line)) lines.push({ line: line.number, text: javaTrim(line.whole) });
  });
  splitter.write(bytes);
  splitter.end();
  return isText ? lines : null;
}

/** The plugin of kuromoji brought the newer loader along with it. */
function loaderOf(format: DictionaryFormat, engineVersion: string | undefined): WordListLoader {
  return format === DictionaryFormat.KUROMOJI_USER_DICTIONARY
    ? new WordListLoader(engineVersion, { trimsFirst: true, namesLines: true })
    : new WordListLoader(engineVersion);
}
