import { parseAnalyzer } from "../../analysis/parseAnalyzer";
import { DictionaryFormat } from "../../DictionaryFormat";
import { parseDictionary } from "../../parsing/parseDictionary";
import { DICTIONARY_FILTERS } from "../dictionaryFilter";
import { isSynonyms } from "../isSynonyms";
import type { TrialOrWhy, TrialRule } from "./DictionaryTrial";
import { shortRules } from "./trialRules";
import { TRIAL_CHAIN } from "./trialWords";

/** The most bytes of rules (JSON, UTF-8) that a trial carries of each of its two dictionaries. */
export const TRIAL_BYTES = 64 * 1024;

/** A larger file is not read for a trial: comments alone could make it fit. */
const LARGEST_FILE_BYTES = 1024 * 1024;

/** The words of two dictionaries for trying queries, where they can be tried and are small enough. */
export function makeTrial(before: Uint8Array, after: Uint8Array, format: DictionaryFormat): TrialOrWhy {
  const isKnown = isSynonyms(format) || DICTIONARY_FILTERS[format] !== undefined;
  if (!isKnown && format !== DictionaryFormat.CHARACTER_MAPPINGS) {
    return without(`what ${format} make of a query is not modelled`);
  }
  const chain = isSynonyms(format) ? `${TRIAL_CHAIN},synonym_graph` : TRIAL_CHAIN;
  const old = rulesOf(before, format, chain, "old");
  const now = rulesOf(after, format, chain, "new");
  if (typeof old === "string") return without(old);
  if (typeof now === "string") return without(now);
  return { trial: { chain, before: old, after: now }, why: null };
}

/** The rules, or why they are not there. */
function rulesOf(
  bytes: Uint8Array,
  format: DictionaryFormat,
  chain: string,
  name: string,
): TrialRule[] | string {
  const most = `${TRIAL_BYTES / 1024} KiB of rules are the most here: give the queries to \`opensearch-packages diff --queries\``;
  if (bytes.length > LARGEST_FILE_BYTES) return `the ${name} file is too large to be carried along; ${most}`;
  const { rules, refusal } = parseDictionary(bytes, { format, analyzer: parseAnalyzer(chain) });
  if (refusal !== null) return `behind ${chain} the engine refuses the ${name} file: ${refusal.message}`;
  const short = shortRules(rules);
  const size = Buffer.byteLength(JSON.stringify(short));
  return size > TRIAL_BYTES ? `the ${name} rules are too many to be carried along; ${most}` : short;
}

function without(why: string): TrialOrWhy {
  return { trial: null, why };
}
