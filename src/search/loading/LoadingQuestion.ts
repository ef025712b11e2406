import type { DictionaryFormat } from "../../dictionary";
import type { SearchContext } from "../chain/SearchContext";
import type { DictionaryUse, UsingAnalyzer } from "../uses/DictionaryUse";
import type { Holder } from "../uses/readUses";

/** A content that is to come to a domain. */
export interface LoadingContent {
  readonly format: DictionaryFormat;
  readonly now: Uint8Array;
}

/** Whether the chain of one analyzer would load a content. */
export interface LoadingQuestion {
  readonly use: DictionaryUse;
  /** Null where no analyzer has the part. */
  readonly analyzer: UsingAnalyzer | null;
  readonly holder: Holder;
  readonly content: LoadingContent;
  readonly context: SearchContext;
}
