import type { DictionaryFormat } from "../DictionaryFormat";
import { FORMATS } from "../formats/register";
import { javaTrim } from "../text/javaText";
import { LineSplitter } from "../text/LineSplitter";
import { WordListLoader } from "../reading/WordListLoader";

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
  const { loader: kind, loaderOtherwise } = FORMATS[format];
  const loader = kind === "word list" ? new WordListLoader(engineVersion, loaderOtherwise) : null;
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
