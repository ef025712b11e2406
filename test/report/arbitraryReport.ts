import fc from "fast-check";
import { DictionaryFormat } from "../../src/dictionary/DictionaryFormat";
import type { DictionaryDiff } from "../../src/dictionary/DictionaryDiff";
import { EXPECTATIONS } from "../../src/dictionary/queries/SampleQueries";
import { FINDING_CODES } from "../../src/contract/findingCodes.generated";
import { HOP_NAMES, HOP_STATES } from "../../src/validation/result/Hop";
import { INPUT_MODES, type ValidationReport } from "../../src/validation/result/ValidationReport";
import {
  HOLDER_KINDS,
  HOLDER_STATES,
  LOADING_STATES,
  NAMING_COMPONENTS,
  PROBE_REASONS,
  RENEWALS,
  SERVING_STATES,
  UPDATEABLES,
} from "../../src/validation/result/indexWords";
import { hostileText } from "../contract/hostileText";
import { COMMANDS, HOSTILE, LONG_NAME } from "./hostileText";

/** A report has hundreds of texts: one in so many is longer than any line has room for. */
const OFTEN = 40;
const longText = fc.constantFrom("|".repeat(2000), "漢".repeat(2000));
const shortText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  hostileText,
  fc.string({ unit: fc.constantFrom(..."|`<>&@#*_[]()\\\n\r~$:-\u001b\u202e\ud800 a"), maxLength: 40 }),
  fc.constantFrom(HOSTILE, COMMANDS, "::error::x", "##[error]x", LONG_NAME, "search-prod", "`", ""),
);
const text = fc.oneof({ weight: OFTEN, arbitrary: shortText }, { weight: 1, arbitrary: longText });
const nullableText = fc.option(text);
const status = fc.constantFrom("ok", "info", "warning", "error", "unknown");
const plannedAction = fc.constantFrom("none", "create", "update", "replace", "delete", "import", "forget");
const live = fc.option(fc.dictionary(text, fc.jsonValue({ maxDepth: 2 })));
const total = fc.nat({ max: 1_000_000 });
const rule = fc.record({ line: total, text });

const hopName = fc.constantFrom(...HOP_NAMES);

const probe = fc.record({
  text,
  reason: fc.constantFrom(...PROBE_REASONS),
  line: total,
  inForce: text,
  fromFile: nullableText,
  wanted: nullableText,
  previous: nullableText,
});

const indexRow = fc.record({
  domainName: text,
  region: nullableText,
  endpoint: nullableText,
  packageId: text,
  packageName: nullableText,
  holder: fc.record({
    kind: fc.constantFrom(...HOLDER_KINDS),
    name: text,
    state: fc.option(fc.constantFrom(...HOLDER_STATES)),
  }),
  part: fc.record({
    component: fc.constantFrom(...NAMING_COMPONENTS),
    name: text,
    type: text,
    setting: text,
  }),
  updateable: fc.constantFrom(...UPDATEABLES),
  analyzer: nullableText,
  searches: fc.array(text, { maxLength: 5 }),
  indexes: fc.array(text, { maxLength: 5 }),
  state: fc.option(fc.constantFrom(...SERVING_STATES)),
  why: nullableText,
  checkedBy: nullableText,
  renewal: fc.option(fc.constantFrom(...RENEWALS)),
  asked: fc.record({ texts: total, of: total }),
  probes: fc.array(probe, { maxLength: 3 }),
  queries: fc.option(
    fc.record({
      file: text,
      judgements: fc.array(
        fc.record({
          query: text,
          kind: fc.constantFrom(...EXPECTATIONS),
          texts: fc.array(text, { maxLength: 2 }),
          line: total.map((line) => line + 1),
          state: fc.constantFrom("held" as const, "broken" as const, "not checked" as const),
          ways: fc.array(text, { maxLength: 2 }),
          why: nullableText,
          checkedBy: nullableText,
        }),
        { maxLength: 3 },
      ),
    }),
  ),
  loading: fc.option(
    fc.record({
      state: fc.constantFrom(...LOADING_STATES),
      why: nullableText,
      checkedBy: nullableText,
      refusal: fc.option(
        fc.record({
          said: nullableText,
          line: fc.option(total),
          column: fc.option(total),
          explanation: nullableText,
        }),
      ),
    }),
  ),
  status,
});

const finding = fc.record({
  code: fc.constantFrom(...FINDING_CODES),
  severity: fc.constantFrom("error", "warning", "info"),
  address: text,
  message: text,
  expected: nullableText,
  actual: nullableText,
  remedy: text,
  refusal: fc.option(
    fc.record({
      operation: text,
      exception: text,
      certainty: fc.constantFrom("certain" as const, "one of several" as const, "possible" as const),
      doneBefore: fc.array(text),
      notReached: fc.array(text),
    }),
  ),
  suppressed: fc.option(
    fc.record({ reason: text, until: text, source: text }, { requiredKeys: ["reason", "source"] }),
  ),
  hop: fc.option(hopName),
  domainName: nullableText,
  packageId: nullableText,
  region: nullableText,
  input: nullableText,
});

const leftOut = fc.record({ by: text, reason: text, until: text }, { requiredKeys: ["by", "reason"] });

const reading = fc.record({
  state: fc.constantFrom(...HOP_STATES),
  why: nullableText,
  checkedBy: nullableText,
  evidence: fc.array(fc.record({ seen: text, operation: text, subject: text, place: text, at: text }), {
    maxLength: 2,
  }),
  leftOut: fc.option(leftOut),
});

const hops = fc
  .array(fc.record({ now: reading, after: fc.option(reading) }), { minLength: 4, maxLength: 4 })
  .map((readings) => HOP_NAMES.map((name, index) => ({ name, ...readings[index]! })));

const delivery = fc.record({
  declaredBy: fc.subarray(["association" as const, "rollout" as const]),
  rolloutAddress: nullableText,
  hops,
  address: nullableText,
  domainName: nullableText,
  packageName: nullableText,
  packageId: nullableText,
  packageAddress: nullableText,
  region: nullableText,
  input: nullableText,
  plannedAction,
  liveVersion: nullableText,
  availableVersion: nullableText,
  versionAfterApply: nullableText,
  liveStatus: nullableText,
  referencePath: nullableText,
  status,
  live,
});

const packageRow = fc.record({
  address: nullableText,
  packageName: nullableText,
  packageId: nullableText,
  region: nullableText,
  input: nullableText,
  plannedAction,
  availableVersion: nullableText,
  declaredSha256: nullableText,
  liveSha256: nullableText,
  status,
  live,
});

const weight = fc.record({
  rules: fc.nat(),
  expansions: fc.nat(),
  heapBytes: fc.option(fc.nat()),
});
const diff: fc.Arbitrary<DictionaryDiff> = fc.record({
  format: fc.constantFrom(...Object.values(DictionaryFormat)),
  identical: fc.boolean(),
  added: fc.array(rule),
  removed: fc.array(rule),
  changed: fc.array(fc.record({ before: rule, after: rule })),
  merged: fc.array(fc.record({ before: fc.array(rule), after: rule })),
  split: fc.array(fc.record({ before: rule, after: fc.array(rule) })),
  moved: fc.array(fc.record({ before: rule, after: rule })),
  singleWordQueries: fc.record({ changed: total, first: fc.array(text) }),
  terms: fc.array(fc.record({ term: text, before: fc.array(text), after: fc.array(text) })),
  totals: fc.record({
    added: total,
    removed: total,
    changed: total,
    merged: total,
    split: total,
    moved: total,
    terms: total,
    rulesBefore: total,
    rulesAfter: total,
  }),
});

/** Lists of a few things, and of so many that no comment holds them. */
function listOf<T>(item: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  const few = fc.array(item, { maxLength: 8 });
  const many = fc
    .tuple(fc.array(item, { minLength: 1, maxLength: 5 }), fc.integer({ min: 100, max: 600 }))
    .map(([items, times]) => Array.from({ length: times }, (_, index) => items[index % items.length] as T));
  return fc.oneof({ arbitrary: few, weight: 3 }, { arbitrary: many, weight: 1 });
}

const trialRule = fc.array(fc.array(text, { maxLength: 2 }), { maxLength: 2 });

/** Any report that the types allow, probable or not. */
export const arbitraryReport: fc.Arbitrary<ValidationReport> = fc.record({
  formatVersion: fc.constant("2.1"),
  tool: fc.record({ name: text, version: text }),
  inputs: fc.array(
    fc.record({
      name: text,
      kind: fc.constantFrom("plan", "state"),
      mode: fc.constantFrom(...INPUT_MODES),
      terraformVersion: nullableText,
    }),
    { maxLength: 3 },
  ),
  verdict: fc.constantFrom("clean", "findings", "unknown"),
  counts: fc.record({ error: total, warning: total, info: total, suppressed: total, unchecked: total }),
  compared: fc.record({
    deliveries: total,
    hopsAsked: total,
    hopsProven: total,
    hopsPlanned: total,
    leftOut: total,
  }),
  findings: listOf(finding),
  deliveries: listOf(delivery),
  packages: listOf(packageRow),
  domains: listOf(
    fc.record({
      address: text,
      input: nullableText,
      domainName: text,
      region: nullableText,
      engineVersion: nullableText,
      processingStatus: nullableText,
      associations: total,
      status,
    }),
  ),
  dictionaries: listOf(
    fc.record({
      address: text,
      packageName: nullableText,
      diff: fc.option(diff),
      why: nullableText,
      comparedWith: text,
      formatGuessedFrom: nullableText,
      weight: fc.option(fc.record({ before: weight, after: weight })),
      trial: fc.option(fc.record({ chain: text, before: listOf(trialRule), after: listOf(trialRule) })),
      noTrial: nullableText,
    }),
  ),
  unchecked: listOf(
    fc.record({
      address: text,
      input: nullableText,
      what: text,
      why: text,
      checkedBy: nullableText,
      hop: fc.option(hopName),
    }),
  ),
  indexes: listOf(indexRow),
  calls: fc.record({ opensearch: total, s3: total, search: total, retries: total }),
});
