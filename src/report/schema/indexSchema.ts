import { EXPECTATIONS } from "../../dictionary/queries/SampleQueries";
import {
  HOLDER_KINDS,
  HOLDER_STATES,
  LOADING_STATES,
  NAMING_COMPONENTS,
  PROBE_REASONS,
  RENEWALS,
  SERVING_STATES,
  UPDATEABLES,
} from "../../validation/result/indexWords";
import type { JsonSchema } from "./JsonSchema";
import {
  count,
  listOf,
  nullable,
  object,
  oneOf,
  oneOfOrNull,
  ref,
  status,
  text,
  textOrNull,
} from "./schemaParts";

const lineOrNull = (what: string): JsonSchema =>
  nullable(count("Counted from 1."), `${what}; null when it could not be told.`);

const index = object("What one analyzer of one index, or a template, makes of one dictionary.", {
  domainName: text("The domain."),
  region: textOrNull("The AWS region."),
  endpoint: textOrNull("Host of the domain's own endpoint."),
  packageId: text("The package's id, as the reference path has it."),
  packageName: textOrNull("The package's name."),
  holder: object("Whose settings name the dictionary.", {
    kind: oneOf(HOLDER_KINDS, "An index, or what new indexes are made from."),
    name: text("Its name."),
    state: oneOfOrNull(HOLDER_STATES, "Of an index. A closed one reads its files when it is opened."),
  }),
  part: object("The setting that names it.", {
    component: oneOf(NAMING_COMPONENTS, "What it is a setting of."),
    name: text("The name of the component in the settings."),
    type: text("Such as `synonym_graph`."),
    setting: text("Such as `synonyms_path`."),
  }),
  updateable: oneOf(UPDATEABLES, "Whether a refresh of the search analyzers reads the file again."),
  analyzer: textOrNull("Null where no analyzer has the part, and of a template."),
  searches: listOf(
    text("A field."),
    "Fields that are searched with it; `*` is every text field that names none.",
  ),
  indexes: listOf(text("A field."), "Fields that are indexed with it: documents keep those words."),
  state: oneOfOrNull(SERVING_STATES, "Null where nobody is served: a template, or what was not told."),
  why: textOrNull("A clause."),
  checkedBy: textOrNull("What would tell more."),
  renewal: oneOfOrNull(
    RENEWALS,
    "How the index gets the words of the file; null when nothing is needed, or known to help.",
  ),
  asked: object("How much was asked.", {
    texts: count("Texts that were asked about."),
    of: count("Texts that the dictionaries have."),
  }),
  probes: listOf(ref("probe"), "The texts that tell most."),
  queries: nullable(
    object("What becomes of the sample queries.", {
      file: text("The file that has them."),
      judgements: listOf(ref("queryJudgement"), "One an expectation."),
    }),
    "Null where there are none, or they were not asked.",
  ),
  loading: nullable(
    ref("loading"),
    "Whether it would load the content that is on its way; null when none is.",
  ),
  status,
});

const queryJudgement = object("What became of one expectation of a sample query.", {
  query: text("The query."),
  kind: oneOf(EXPECTATIONS, "What is expected of it."),
  texts: listOf(text("A text."), "One text; the words of splitsInto."),
  line: count("In the file of sample queries, counted from 1."),
  state: oneOf(["held", "broken", "not checked"], "What became of it."),
  ways: listOf(text("Words with a space between."), "The first ways to read the query."),
  why: textOrNull("Why it is broken or not checked."),
  checkedBy: textOrNull("What would check it."),
});

const probe = object(
  "One text, and what was made of it. Tokens in order; those at one position joined with `|`.",
  {
    text: text("What was asked about."),
    reason: oneOf(PROBE_REASONS, "Why it was asked about."),
    line: count("Of the rule it was taken from."),
    inForce: text("What the index makes of it now."),
    fromFile: textOrNull("What its chain makes of it with the file as it lies on the domain."),
    wanted: textOrNull("The same with the words that should be served."),
    previous: textOrNull("The same with the words before."),
  },
);

const loading = object("What the engine said of a content that is not on the domain yet.", {
  state: oneOf(LOADING_STATES, "`loads`: the engine took all of it."),
  why: textOrNull("A clause."),
  checkedBy: textOrNull("What would tell more."),
  refusal: nullable(
    object("A refusal.", {
      said: textOrNull("What the engine said; null where it was not asked."),
      line: lineOrNull("Where in the file"),
      column: lineOrNull("Where in the line"),
      explanation: textOrNull("What our own reading says of that line."),
    }),
    "Null when it was not refused.",
  ),
});

/** The definitions that describe what indexes make of dictionaries. */
export const indexDefinitions: Readonly<Record<string, JsonSchema>> = {
  index,
  queryJudgement,
  probe,
  loading,
};
