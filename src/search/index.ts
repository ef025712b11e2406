export type { SearchAccess, SearchAuth } from "./client/SearchAccess";
export type { EngineRefusal, Loading } from "./loading/Loading";
export { openSearchDomain, type SearchDomainOptions } from "./openSearchDomain";
export type { RefreshOutcome } from "./refreshIndexes";
export type { AnalyzedBy, SearchDomain } from "./SearchDomain";
export { searchAccessOf, type SearchChoice } from "./client/searchAccessOf";
export type { AnalyzedToken } from "./chain/tokensByText";
export type { Probe, ProbeReason, Renewal, Serving, ServingState, WordsToServe } from "./serving/Serving";
export type {
  DictionaryUse,
  HolderKind,
  NamingPart,
  Updateable,
  UseHolder,
  UsingAnalyzer,
} from "./uses/DictionaryUse";
export type { DomainEngine } from "./uses/engineOf";
export type { DomainUses } from "./uses/DomainUses";
