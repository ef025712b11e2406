import { STOP_WORD_LISTS } from "../../src/dictionary/analysis/filters/namedStopWords";
import { CHAR_FILTERS } from "../../src/dictionary/analysis/chain/modelCharFilter";
import { FILTERS } from "../../src/dictionary/analysis/chain/modelFilter";
import { TOKENIZERS } from "../../src/dictionary/analysis/chain/modelTokenizer";
import { FORBIDDEN_FILTERS, SKIPPED_FILTERS } from "../../src/dictionary/analysis/chain/filtersForRules";
import { RULES_ANALYZERS } from "../../src/dictionary/analysis/chain/rulesAnalyzer";
import { COMMON_CHAINS } from "../../src/dictionary/lint/CommonChains";

const code = (names: Iterable<string>): string => [...names].map((name) => `\`${name}\``).join(", ");

/** The page of what stands before a synonym filter; what it lists is what the model has. */
export function generateAnalyzerDocs(): { path: string; content: string } {
  return { path: "docs/analyzers.md", content: page() };
}

function page(): string {
  return `# What stands before a synonym filter

The rules of a synonym filter go through the tokenizer, the char filters and the filters that stand before it in the
analyzer: the *chain*. So the same file is taken behind one chain and refused behind another: \`&, and\` has a term without
words under the \`standard\` tokenizer, \`the who, band\` has a hole under a stop filter, and the index that reads either is not
created. The user of the index sees \`Failed to build synonyms\`; the line and the term are in the log of a node.

\`\`\`sh
opensearch-packages lint synonyms.txt --analyzer standard,lowercase,stop:_english_
opensearch-packages lint synonyms.txt --analyzer settings.json#product_search
opensearch-packages diff old.txt new.txt --analyzer standard,lowercase
\`\`\`

In a stack the chain is a property of the dictionary's lint settings, and the synth stops at what the engine refuses:

\`\`\`ts
new Dictionary(this, "synonyms", {
  bucket,
  file: "dictionaries/synonyms.txt",
  format: DictionaryFormat.SOLR_SYNONYMS,
  packageName: "product-synonyms",
  lint: { analyzer: { chain: "standard,lowercase,stop:_english_" } },
});
\`\`\`

In code it is \`parseAnalyzer(text)\` or \`readAnalysisSettings(json)\` of \`cdktf-opensearch-packages/dictionary\`, given to
\`DictionaryLinter\` and \`parseDictionary\` as \`analyzer\`.

## The short form

\`\`\`text
chain       = { char filter "," } tokenizer { "," filter }
part        = name { ":" argument }
\`\`\`

| part | arguments |
|---|---|
| \`standard\`, \`whitespace\` | \`max_token_length\`: \`standard:100\` |
| \`stop\` | words and names of lists (\`stop:_english_:foo\`), or \`@FILE\` in place of them; \`ignore_case\`; \`remove_trailing=false\`. Alone it has the engine's default, \`_english_\` |
| \`mapping\` (before the tokenizer) | its rules: \`mapping:&=>and\` |
| \`synonym\`, \`synonym_graph\` | where the synonym filter stands, with \`lenient\` when it is: \`standard,synonym:lenient,lowercase\`. Without such an item it stands at the end and is not lenient |

A filter after the synonym filter does not touch rules, but upper case in them is worth a warning when \`lowercase\` only
comes there. What needs commas or colons in its arguments is written as JSON.

[Sample queries](sample-queries.md) go through the whole chain. For them it counts whether the filter is \`synonym\` or
\`synonym_graph\`, and of a dictionary that is not one of synonyms the short form says what stands before its filter.

## An index's settings

\`FILE.json#ANALYZER/FILTER\` takes what creates an index, what \`GET INDEX/_settings\` answers for one index, or the \`analysis\`
object alone. \`#ANALYZER\` may be left out where one analyzer has a synonym filter, \`/FILTER\` where the analyzer has one, or
one that reads a file. \`lenient\`, \`expand\` and \`synonym_analyzer\` are taken from the filter's settings. The words of a stop
filter with a \`stopwords_path\` are on the domain: \`--stop-words FILE\` gives them (for the construct: \`stopWords\`). Alone,
\`--stop-words FILE\` stands for \`whitespace,stop:@FILE\`.

## What is modelled

| | parts |
|---|---|
| char filters | ${code(CHAR_FILTERS)} |
| tokenizers | ${code(Object.keys(TOKENIZERS).sort())} |
| filters | ${code(Object.keys(FILTERS).sort())} |
| stop words by name | ${code(STOP_WORD_LISTS)} |
| \`synonym_analyzer\` | ${code(Object.keys(RULES_ANALYZERS).sort())}: it replaces the whole chain for rules |
| refused with every file, lenient or not | ${code(FORBIDDEN_FILTERS)}, \`cjk_bigram\` with \`output_unigrams\` |
| left out for rules | ${code(SKIPPED_FILTERS)}; \`preserve_original\` of \`asciifolding\` |

What these do is done here as Lucene does it: verdict, line, the engine's words and the loaded map are held against
OpenSearch 2.19 and 3.9 by \`npm run peers:opensearch\`, in thousands of files behind each chain, and every code point through
every tokenizer. The tables of the \`standard\` tokenizer (UAX #29 with the properties of Unicode 12.1), of
\`asciifolding\` and of the stop words are read out of the engines' jars by \`npm run analysis:tables\`; the two engines differ only
in the Romanian and Swedish stop words, and \`--engine\` chooses. Older engines have older tables: their \`standard\`
tokenizer may cut younger emoji and scripts elsewhere. Letters younger than the Unicode of the engine's Java, for
\`letter\` and \`lowercase\`, are taken as this Node.js has them.

**Everything else is not checked here**: other tokenizers (kuromoji, nori, icu, pattern), stemmers and other filters, a second
\`synonym_graph\` before, unknown settings of known parts, analyzers of the index named by \`synonym_analyzer\`, names that are
not known (custom plugins). The chain is then not half-checked: \`lint\` says \`chain-not-checked\` and exits with 2, whatever else it
finds. \`opensearch-packages validate --search\` puts a new file to the chains of the indexes themselves, before it is
uploaded, and \`verify\` says what they serve ([search.md](search.md)).

## What the engine refuses, and what vanishes

| behind the chain | code | who minds |
|---|---|---|
| nothing of a term is left | \`term-eliminated\` | the engine refuses the file |
| a word is dropped before another one | \`hole-in-term\` | the engine refuses the file |
| a filter stands there that parses no rules | \`filter-before-synonyms\` | the engine refuses every file |
| the same with \`lenient\`, of a term | \`ignored-term\` | nobody: the term does nothing |
| the last words of a term are stop words | \`lost-word\` | nobody: \`university of\` is a rule for \`university\` |
| two terms become the same | \`same-after-analysis\`, \`maps-to-itself\` | nobody: \`c, c++\` does nothing under \`standard\` |
| upper case before a \`lowercase\` that comes after the rules | \`upper-case\` | nobody: it matches only what is typed so |

\`lenient\` drops terms, not lines: \`a, , b\` is \`a, b\`. With \`expand: false\` a dropped first term drops the whole set. It does
not help against two arrows in a line, bytes that are not UTF-8, terms of more than 32,766 bytes and filters that parse no rules.

Without a chain, the terms of a file are looked at behind chains that are common (${code(COMMON_CHAINS)}): what the engine
would refuse there is one warning a file, \`common-chain-refuses\`. A term that is the single letter \`a\`, a stop word that is mostly a
letter of an example, is only told behind a chain that is named.
`;
}
