import { nameWords } from "../text/nameWords";
import { gzip, zip } from "./binary";
import { hanLp, ikConfiguration } from "./chinese";
import type { ForeignFormat, Sample } from "./ForeignFormat";
import { annexPointer, gitCrypt, lfsPointer } from "./gitPlaceholder";
import { hunspellAffixes, hunspellWords } from "./hunspell";
import { mecabJapanese, mecabKo, seunjeon } from "./mecab";
import { snowballStopWords } from "./snowball";
import { kuromojiStopTags } from "./stopTags";
import { json, synonymsSet, yaml } from "./structured";
import { html, otherXml } from "./markup";
import { sudachiBinary, sudachiCsv } from "./sudachi";

/** Every format that is recognised and read by no setting; of several that match, the first. */
export const FOREIGN_FORMATS: readonly ForeignFormat[] = [
  zip,
  gzip,
  gitCrypt,
  lfsPointer,
  annexPointer,
  sudachiBinary,
  sudachiCsv,
  mecabKo,
  mecabJapanese,
  seunjeon,
  hunspellAffixes,
  hunspellWords,
  ikConfiguration,
  html,
  otherXml,
  hanLp,
  kuromojiStopTags,
  snowballStopWords,
  synonymsSet,
  json,
  yaml,
];

/** Lines beyond this say no more about the format. */
const LINES_LOOKED_AT = 500;

/** What a file is, by its first bytes, when it is of a format that no setting of an index reads; else null. */
export function recogniseForeign(head: Uint8Array, fileName = ""): ForeignFormat | null {
  const text = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString("utf8");
  const lines = text
    .split(/\r\n|[\r\n]/, LINES_LOOKED_AT)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const sample: Sample = { bytes: head, text, lines, words: nameWords(fileName) };
  return FOREIGN_FORMATS.find((format) => format.matches(sample)) ?? null;
}
