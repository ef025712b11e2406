import { PackagesError } from "../../errors";
import type { ChainPart, ChainParts, PartKind, ReadWords, SynonymFilterType } from "./chain/ChainPart";
import { shortSettings } from "./chain/shortSettings";
import { SynonymChain } from "./SynonymChain";

/** In the short form these stand before the tokenizer. */
const CHAR_FILTERS = ["mapping", "html_strip"];
const SYNONYM_FILTERS = ["synonym", "synonym_graph"];

/**
 * Reads the short form of a chain: `[char filters,] tokenizer [, filters]`, each a name of OpenSearch with what it is
 * set to after colons, such as `standard,lowercase,stop:_english_`. An item `synonym` (`synonym:lenient`) says where the
 * synonym filter stands; without one it stands at the end. A name that is not known is no error: the chain then says
 * what of it is not modelled.
 *
 * @param readWords gives the words of a file for `stop:@FILE`. @default no file is known
 * @throws PackagesError when the text is not in this form
 */
export function parseAnalyzer(text: string, readWords?: ReadWords): SynonymChain {
  return new SynonymChain(partsOf(text), readWords);
}

function partsOf(text: string): ChainParts {
  const items = text.split(",").map((item) => itemOf(item, text));
  const tokenizerAt = items.findIndex(({ name }) => !CHAR_FILTERS.includes(name));
  const tokenizer = items[tokenizerAt];
  if (tokenizer === undefined || SYNONYM_FILTERS.includes(tokenizer.name)) {
    throw invalid(text, "it names no tokenizer");
  }
  const filters = items.slice(tokenizerAt + 1);
  const at = filters.findIndex(({ name }) => SYNONYM_FILTERS.includes(name));
  const [before, after] = at < 0 ? [filters, []] : [filters.slice(0, at), filters.slice(at + 1)];
  if (after.some(({ name }) => SYNONYM_FILTERS.includes(name))) {
    throw invalid(text, "it has two synonym filters");
  }
  const charFilters = items.slice(0, tokenizerAt);
  return {
    text: items.map(({ text: shown }) => shown).join(","),
    charFilters: charFilters.map((item) => part("char filter", item, text)),
    tokenizer: part("tokenizer", tokenizer, text),
    before: before.map((item) => part("filter", item, text)),
    after: after.map((item) => part("filter", item, text)),
    lenient: at >= 0 && isLenient(filters[at]!, text),
    ...(at < 0 ? {} : { synonymFilter: filters[at]!.name as SynonymFilterType }),
  };
}

interface Item {
  readonly text: string;
  readonly name: string;
  readonly args: readonly string[];
}

function itemOf(written: string, whole: string): Item {
  const text = written.trim();
  const [name = "", ...args] = text.split(":").map((piece) => piece.trim());
  if (!/^[\w-]+$/.test(name)) throw invalid(whole, name === "" ? "a name is missing" : `${name} is no name`);
  return { text, name, args };
}

function part(kind: PartKind, { name, args }: Item, whole: string): ChainPart {
  const settings = shortSettings(name, args);
  if (settings === undefined) throw invalid(whole, `${name} can't be set to ${args.join(":")}`);
  return { kind, name, type: name, settings };
}

function isLenient({ name, args }: Item, whole: string): boolean {
  if (args.some((arg) => arg !== "lenient")) throw invalid(whole, `${name} can only be set to lenient`);
  return args.length > 0;
}

function invalid(value: string, problem: string): PackagesError {
  return new PackagesError({
    attempted: "reading an analyzer",
    problem,
    value,
    remedy: "Name the tokenizer and the filters before the synonym filter: standard,lowercase,stop:_english_",
  });
}
