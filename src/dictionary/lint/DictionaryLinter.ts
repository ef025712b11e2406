import { createHash, type Hash } from "node:crypto";
import { DictionaryFormat } from "../DictionaryFormat";
import type { FormatGuess } from "../guess/FormatGuess";
import { guessFormat } from "../guess/guessFormat";
import { FormatLinter } from "./FormatLinter";
import type { LintOptions } from "./LintOptions";
import type { LintResult } from "./LintResult";

const HEAD_BYTES = 64 * 1024;

/**
 * Checks one dictionary: feed its bytes in chunks of any size to {@link write}, then call {@link end} once. The
 * answer does not depend on where chunks end. It is synchronous, so that `cdktf synth` and a stream can use it
 * alike. It never throws, whatever the bytes are.
 */
export class DictionaryLinter {
  private readonly digest: Hash | null;
  private linter: FormatLinter | null = null;
  private guess: FormatGuess | null = null;
  private head: Uint8Array = new Uint8Array(0);
  private bytes = 0;

  constructor(private readonly options: LintOptions) {
    this.digest = options.digest === true ? createHash("sha256") : null;
  }

  /** Takes the next bytes; they are not kept. */
  write(chunk: Uint8Array): void {
    this.digest?.update(chunk);
    this.bytes += chunk.length;
    if (this.linter !== null) {
      this.linter.splitter.write(chunk);
      return;
    }
    this.head = concatenate(this.head, chunk);
    if (this.head.length >= HEAD_BYTES) this.start();
  }

  /** Says what was found. */
  end(): LintResult {
    const linter = this.linter ?? this.start();
    linter.end();
    const { lines } = linter.splitter;
    return {
      format: linter.format,
      guessed: this.guess,
      diagnostics: linter.collector.diagnostics(lines),
      totals: linter.collector.totals(lines),
      rules: linter.rules,
      weight: linter.weight.weight(),
      lines,
      bytes: this.bytes,
      refused: linter.collector.refused,
      ...(this.digest === null ? {} : { sha256: this.digest.digest("hex") }),
    };
  }

  private start(): FormatLinter {
    const { head, options } = this;
    const sample = head.subarray(0, HEAD_BYTES);
    this.guess = options.format === undefined ? guessFormat(sample, options.fileName) : null;
    const format = options.format ?? this.guess?.format ?? DictionaryFormat.SOLR_SYNONYMS;
    this.linter = new FormatLinter({ ...options, format }, options, sample, this.guess);
    this.head = new Uint8Array(0);
    this.linter.splitter.write(head);
    return this.linter;
  }
}

function concatenate(one: Uint8Array, other: Uint8Array): Uint8Array {
  const whole = new Uint8Array(one.length + other.length);
  whole.set(one);
  whole.set(other, one.length);
  return whole;
}
