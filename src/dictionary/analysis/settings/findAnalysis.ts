import { PackagesError } from "../../../errors";
import { PartSettings } from "../chain/PartSettings";

type Definition = Readonly<Record<string, unknown>>;
type Definitions = Readonly<Record<string, Definition>>;

const SYNONYM_FILTERS = ["synonym", "synonym_graph"];

/** The `analysis` object of an index's settings. */
export class AnalysisSettings {
  readonly analyzer: Definitions;
  readonly filter: Definitions;
  readonly tokenizer: Definitions;
  readonly charFilter: Definitions;

  constructor(analysis: Definition) {
    this.analyzer = definitions(analysis["analyzer"]);
    this.filter = definitions(analysis["filter"]);
    this.tokenizer = definitions(analysis["tokenizer"]);
    this.charFilter = definitions(analysis["char_filter"]);
  }

  /** The names of an analyzer's filters, in their order. */
  filtersOf(analyzer: string): string[] {
    return namesIn(this.analyzer[analyzer], "filter");
  }

  /** Those of them that read synonyms. */
  synonymFiltersOf(analyzer: string): string[] {
    return this.filtersOf(analyzer).filter((name) => SYNONYM_FILTERS.includes(this.filterType(name)));
  }

  private filterType(name: string): string {
    const type = this.filter[name]?.["type"];
    return typeof type === "string" ? type : "";
  }
}

/** The names that a member of an analyzer lists; none when it has no such member. */
export function namesIn(definition: Definition | undefined, member: string): string[] {
  const settings = new PartSettings({
    kind: "filter",
    name: member,
    type: member,
    settings: definition ?? {},
  });
  return settings.has(member) ? settings.list(member) : [];
}

/**
 * The analysis settings in JSON: in what creates an index, in the answer of `GET INDEX/_settings`, or alone.
 *
 * @throws PackagesError when there are none, or those of several indexes
 */
export function findAnalysis(json: unknown): AnalysisSettings {
  const own = analysisIn(json);
  const inside: unknown[] = isObject(json) ? Object.values(json) : [];
  const found =
    own === undefined ? inside.map(analysisIn).filter((analysis) => analysis !== undefined) : [own];
  const [analysis] = found;
  if (analysis !== undefined && found.length === 1) return new AnalysisSettings(analysis);
  const problem =
    found.length === 0 ? "there is no analysis object in it" : "it has the settings of several indexes";
  throw new PackagesError({
    attempted: "reading the analysis settings",
    problem,
    remedy: 'Give {"settings": {"analysis": {…}}}, or what GET INDEX/_settings answers for one index',
  });
}

function analysisIn(value: unknown): Definition | undefined {
  if (!isObject(value)) return undefined;
  const settings = isObject(value["settings"]) ? value["settings"] : value;
  const index = isObject(settings["index"]) ? settings["index"] : settings;
  if (isObject(index["analysis"])) return index["analysis"];
  return isObject(value["analyzer"]) ? value : undefined;
}

function definitions(value: unknown): Definitions {
  if (!isObject(value)) return {};
  const entries = Object.entries(value).flatMap(([name, of]) => (isObject(of) ? [[name, of] as const] : []));
  return Object.fromEntries(entries);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
