import {
  parseDictionary,
  readAnalysisSettings,
  type DictionaryRefusal,
  type SynonymChain,
} from "../../dictionary";
import type { LoadingQuestion } from "./LoadingQuestion";

/** What our own reading makes of a content. */
export interface OfflineReading {
  /** The first thing that it refuses; null when it takes all. */
  readonly refusal: DictionaryRefusal | null;
  /** How it was read: behind the index's chain, or without one where that is not modelled. */
  readonly how: string;
}

/** Reads a content without the engine, behind the index's own chain where it is modelled. */
export function readOffline({ use, analyzer, holder, content, context }: LoadingQuestion): OfflineReading {
  const { format, now } = content;
  const { engineVersion } = context;
  if (use.part.setting !== "synonyms_path") {
    return { refusal: parseDictionary(now, { format, engineVersion }).refusal, how: "read offline" };
  }
  const chain = analyzer === null ? null : modelledChain(analyzer.name, use.part.name, holder.analysis);
  if (chain === null || chain.notModelled.length > 0) {
    const { refusal } = parseDictionary(now, { format, engineVersion });
    return { refusal, how: "read offline without the index's chain, which is not modelled" };
  }
  const { refusal } = parseDictionary(now, { format, engineVersion, analyzer: chain });
  return { refusal, how: "read offline behind the index's chain" };
}

function modelledChain(
  analyzer: string,
  filter: string,
  analysis: LoadingQuestion["holder"]["analysis"],
): SynonymChain | null {
  try {
    return readAnalysisSettings({ analysis }, { analyzer, filter });
  } catch {
    // It only says more of what the engine says, or can't be asked.
    return null;
  }
}
