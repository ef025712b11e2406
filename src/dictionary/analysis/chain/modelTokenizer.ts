import { isJavaWhiteSpace } from "../../text/javaText";
import { charTokenizer, LONGEST_WORD } from "../tokenizers/charTokenizer";
import { standardTokenizer } from "../tokenizers/standardTokenizer";
import type { Tokenizer } from "../Token";
import type { ChainPart } from "./ChainPart";
import { NotModelledHere } from "./NotModelledHere";
import { PartSettings } from "./PartSettings";

const LETTER = /^\p{L}$/u;

type MakeTokenizer = (settings: PartSettings) => Tokenizer;

/** The tokenizers that are modelled, by type. */
export const TOKENIZERS: Readonly<Record<string, MakeTokenizer>> = {
  keyword: (settings) => {
    settings.allow("buffer_size");
    return (text) => [{ text, increment: 1, end: text.length }];
  },
  letter: (settings) => {
    settings.allow();
    return charTokenizer((codePoint) => LETTER.test(String.fromCodePoint(codePoint)), LONGEST_WORD);
  },
  standard: (settings) => standardTokenizer(longest(settings)),
  whitespace: (settings) => charTokenizer((codePoint) => !isJavaWhiteSpace(codePoint), longest(settings)),
};

function longest(settings: PartSettings): number {
  return settings.allow("max_token_length").length("max_token_length", LONGEST_WORD);
}

/** @throws NotModelledHere */
export function modelTokenizer(part: ChainPart): Tokenizer {
  const make = Object.hasOwn(TOKENIZERS, part.type) ? TOKENIZERS[part.type] : undefined;
  if (make === undefined) throw new NotModelledHere();
  return make(new PartSettings(part));
}
