import { kindOf } from "../formats/ruleKinds";
import type { EntryWeight } from "../formats/RuleKind";
import type { RuleBase } from "../reading/Rule";
import { Hash64 } from "../hash/Hash64";
import type { ScannedTerms } from "../reading/ScannedTerms";
import type { Line } from "../text/Line";
import type { DictionaryWeight } from "./DictionaryWeight";
import { DistinctCounter } from "./DistinctCounter";
import { SynonymWeight } from "./SynonymWeight";
import type { ParsedDictionary } from "../parsing/ParsedDictionary";

/** Weighs a dictionary as its rules come by, in a few kilobytes however large it is. */
export class WeightMeter {
  private rules = 0;
  private readonly synonyms = new SynonymWeight();
  private readonly hash = new Hash64();
  /** Rules of one word or entry each. */
  private entries = 0;
  private entryBytes: number | null = 0;
  private readonly words = new DistinctCounter();
  private weightOfEntry: EntryWeight<RuleBase> | null = null;

  /** @param expand whether equivalents lead to each other, or all to the first */
  constructor(private readonly expand: boolean) {}

  /** Takes the terms of a rule of synonyms as they stand in its line. */
  addScanned(line: Line, terms: ScannedTerms): void {
    const { inputs, count, lows, highs, starts, ends } = terms;
    const isMapping = inputs >= 0;
    const first = isMapping ? inputs : 0;
    const end = isMapping || this.expand ? count : Math.min(1, count);
    if (this.countSynonyms(inputs, count) === 0) return;
    for (let i = 0; i < (isMapping ? inputs : count); i++) {
      this.synonyms.addInput(lows[i]!, highs[i]!, ends[i]! - starts[i]!);
    }
    for (let i = first; i < end; i++) {
      this.synonyms.addOutput(lows[i]!, highs[i]!, utf8Bytes(line, starts[i]!, ends[i]!));
    }
  }

  /** Takes a rule. */
  addRule(rule: RuleBase): void {
    const kind = kindOf(rule);
    if (kind.weight !== "synonyms") return this.addEntries(rule, kind.weight ?? null);
    const terms = kind.terms(rule);
    const mapped = kind.inputCount?.(rule);
    if (mapped === undefined) this.addEquivalents(terms);
    else this.addSynonyms(terms.slice(0, mapped), terms.slice(mapped), mapped);
  }

  weight(): DictionaryWeight {
    const { rules, synonyms, entries } = this;
    return { rules, expansions: synonyms.expansions + entries, heapBytes: this.heapBytes() };
  }

  private heapBytes(): number | null {
    const { entryBytes, weightOfEntry } = this;
    if (entryBytes === null) return null;
    if (weightOfEntry === null) return this.synonyms.heapBytes();
    if (weightOfEntry.isSet !== true) return Math.round((weightOfEntry.fixedBytes ?? 0) + entryBytes);
    const distinct = Math.min(this.entries, this.words.estimate());
    return Math.round(charArraySetBytes(distinct) + (entryBytes / this.entries) * distinct);
  }

  private addEquivalents(terms: readonly string[]): void {
    this.addSynonyms(terms, this.expand ? terms : terms.slice(0, 1), -1);
  }

  private addSynonyms(inputs: readonly string[], outputs: readonly string[], mapped: number): void {
    if (this.countSynonyms(mapped, mapped < 0 ? inputs.length : inputs.length + outputs.length) === 0) return;
    for (const input of inputs) {
      this.hashText(input);
      this.synonyms.addInput(this.hash.lo, this.hash.hi, input.length);
    }
    for (const output of outputs) {
      this.hashText(output);
      this.synonyms.addOutput(this.hash.lo, this.hash.hi, Buffer.byteLength(output));
    }
  }

  /** How many expansions a rule has, which are counted; one without any has no effect. */
  private countSynonyms(inputs: number, count: number): number {
    const ofEquivalents = this.expand ? count * count - count : count;
    const expansions = inputs >= 0 ? inputs * (count - inputs) : ofEquivalents;
    if (expansions > 0) this.rules++;
    this.synonyms.expansions += expansions;
    return expansions;
  }

  private addEntries(rule: RuleBase, weight: EntryWeight<RuleBase> | null): void {
    this.rules++;
    this.entries += weight?.entries?.(rule) ?? 1;
    this.entryBytes =
      weight === null || this.entryBytes === null ? null : this.entryBytes + weight.bytes(rule);
    this.weightOfEntry = weight;
    if (weight?.isSet !== true) return;
    for (const word of kindOf(rule).terms(rule)) {
      this.hashText(word);
      this.words.add(this.hash.lo, this.hash.hi);
    }
  }

  private hashText(text: string): void {
    this.hash.reset();
    this.hash.addText(text);
    this.hash.finish();
  }
}

/** The bytes of a term as it stands in its line; what is escaped in it counts with its escape. */
function utf8Bytes(line: Line, from: number, to: number): number {
  const { units } = line;
  if (units instanceof Uint8Array) return to - from;
  let bytes = 0;
  for (let at = from; at < to; at++) {
    const unit = units[at]!;
    // Each half of a pair counts two of the four.
    bytes += unit < 0x80 ? 1 : unit < 0x800 || (unit & 0xf800) === 0xd800 ? 2 : 3;
  }
  return bytes;
}

/** The two tables of a `CharArrayMap` with so many keys: a reference to the key and one to the value. */
function charArraySetBytes(words: number): number {
  let slots = 8;
  while (words + (words >> 2) > slots) slots *= 2;
  return slots * 8;
}

/**
 * What a dictionary costs the engine: rules, expansions and heap.
 *
 * @param expand `expand` of the synonym filter, as it was parsed with
 */
export function weighDictionary({ rules }: ParsedDictionary, expand = true): DictionaryWeight {
  const meter = new WeightMeter(expand);
  for (const rule of rules) meter.addRule(rule);
  return meter.weight();
}
