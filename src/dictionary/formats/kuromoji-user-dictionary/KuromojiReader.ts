import { luceneVersionOf, type LuceneVersion } from "../../LuceneVersion";
import type { RefusalCode } from "../../DiagnosticCode.generated";
import { javaSplit } from "../../text/javaText";
import type { Line } from "../../text/Line";
import { ruleOf } from "../RuleKind";
import { japaneseEntry } from "./rules";
import { JapaneseEntryText, JapaneseField } from "./JapaneseEntryText";
import { refuse } from "../../reading/refuse";
import type { LineReading, RuleReader } from "../../reading/RuleReader";
import { WordListLoader, type LoaderRules } from "../../reading/WordListLoader";

/** The plugin of kuromoji brought the newer loader along with it: the first versions, too, trim before they look for comments. */
export const KUROMOJI_LOADER: Partial<LoaderRules> = { trimsFirst: true, namesLines: true };

/**
 * Reads `surface,segments,readings,part of speech`. OpenSearch trims every line, refuses a surface form that
 * stands twice, and hands the rest to Lucene. Lucene looks at the entries in the order of their surface forms;
 * we name the first refused one in the order of the file, because Lucene names no line at all.
 *
 * @see https://github.com/apache/lucene/blob/main/lucene/analysis/kuromoji/src/java/org/apache/lucene/analysis/ja/dict/UserDictionary.java
 * @see https://github.com/opensearch-project/OpenSearch/blob/main/plugins/analysis-kuromoji/src/main/java/org/opensearch/index/analysis/KuromojiTokenizerFactory.java
 */
export class KuromojiReader implements RuleReader {
  /** On which line each surface form stands first. */
  private readonly surfaces = new Map<string, number>();
  private readonly loader: WordListLoader;
  private readonly lucene: LuceneVersion;

  constructor(readonly engineVersion: string | undefined) {
    this.loader = new WordListLoader(engineVersion, KUROMOJI_LOADER);
    this.lucene = luceneVersionOf(engineVersion);
  }

  isSkipped(line: Line): boolean {
    return this.loader.drops(line);
  }

  read(line: Line): LineReading {
    const entry = new JapaneseEntryText(line, this);
    // OpenSearch looks for surface forms that come back before Lucene looks for comments.
    const surface = entry.listedSurface;
    if (surface === null) return this.refuseListed(line, UNBALANCED, entry.openQuoteBounds());
    const first = this.surfaces.get(surface) ?? line.number;
    this.surfaces.set(surface, first);
    if (first !== line.number) {
      const problem = ["duplicate-entry", `the surface form already stands on line ${first}`] as const;
      return this.refuseListed(line, problem, entry.fieldBounds(JapaneseField.SURFACE));
    }
    if (entry.isBlank) return null;
    if (entry.fields === null) return refusal(line, ...UNBALANCED, entry.openQuoteBounds());
    return this.readFields(line, entry, entry.fields);
  }

  end(): null {
    return null;
  }

  /** What OpenSearch refuses before Lucene is asked; only then a line is named. */
  private refuseListed(line: Line, problem: readonly [RefusalCode, string], bounds: Bounds): LineReading {
    return { refusal: this.loader.refuse(line, ...problem, ...bounds) };
  }

  private readFields(line: Line, entry: JapaneseEntryText, fields: readonly string[]): LineReading {
    const [surface = "", segmentation, reading, partOfSpeech] = fields;
    if (segmentation === undefined || reading === undefined || partOfSpeech === undefined) {
      return refusal(line, "missing-fields", `the entry has ${fields.length} of 4 fields`);
    }
    const segments = parts(segmentation);
    const readings = parts(reading);
    if (segments.length !== readings.length) {
      const counts = `${segments.length} segments but ${readings.length} readings`;
      const bounds = entry.fieldBounds(JapaneseField.READINGS);
      return refusal(line, "reading-count", `the entry has ${counts}`, bounds);
    }
    const misspelling = this.misspelling(surface, segmentation);
    if (misspelling !== null) {
      return refusal(line, ...misspelling, entry.fieldBounds(JapaneseField.SEGMENTS));
    }
    const content = { line: line.number, surface, segments, readings, partOfSpeech };
    return { rule: ruleOf(japaneseEntry, content) };
  }

  private misspelling(surface: string, segmentation: string): [RefusalCode, string] | null {
    const whole = withoutSpace(surface);
    const spelled = withoutSpace(segmentation);
    if (this.lucene === 8) {
      const tooLong = spelled.length > whole.length;
      return tooLong ? ["segments-too-long", "the segments are longer than the surface form"] : null;
    }
    return whole === spelled ? null : ["segments-differ", "the segments do not spell the surface form"];
  }
}

type Bounds = readonly [from: number, to: number];

const UNBALANCED = ["unbalanced-quotes", "the quotes do not pair"] as const;

function refusal(
  line: Line,
  code: RefusalCode,
  message: string,
  [from, to]: Bounds = [line.start, line.end],
): LineReading {
  return { refusal: refuse(line, code, message, from, to) };
}

function parts(field: string): string[] {
  return javaSplit(field.replace(/ +/g, " "), / /);
}

/** Without what Java's `\s` matches, which is ASCII only. */
function withoutSpace(text: string): string {
  return text.replace(/[ \t\n\v\f\r]/g, "");
}
