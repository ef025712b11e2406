import { type ForeignFormat, share } from "./ForeignFormat";

const JAPANESE =
  /^(?:名詞|動詞|形容詞|副詞|助詞|助動詞|接続詞|記号|感動詞|連体詞|接頭詞|フィラー|非言語音|語断片|未知語|その他)(?:-\S+)?$/;

/** Parts of speech, from general to special. */
export const kuromojiStopTags: ForeignFormat = {
  title: "a list of kuromoji's stop tags",
  advice: "Write the tags into `stoptags` of the kuromoji_part_of_speech filter: it reads no file",
  matches: ({ lines }) => {
    const rules = lines.filter((line) => !line.startsWith("#"));
    return share(rules, (line) => JAPANESE.test(line)) > 0.9 && rules.some((line) => line.includes("-"));
  },
};
