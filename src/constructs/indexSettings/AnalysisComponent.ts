import type { IndexParameter } from "../../dictionary/formats/register";

/** A part of an analyzer that reads dictionaries, as the register of formats names it. */
export interface AnalysisComponent {
  readonly component: IndexParameter["component"];
  /** `stop`, `kuromoji_tokenizer` */
  readonly type: string;
}

/** As a message names it: `keyword_marker token filter`, `kuromoji_tokenizer`. */
export function componentName({ component, type }: AnalysisComponent): string {
  return saysWhatItIs(component, type) ? type : `${type} ${component}`;
}

/** Tokenizers have the word in their type. */
function saysWhatItIs(component: string, type: string): boolean {
  return type.endsWith(`_${component}`);
}
