import { staysDeclared } from "../../contract/PlannedAction";
import type { ServiceSettings } from "../../contract/ServiceSettings";
import type { DictionaryUse, WordsToServe } from "../../search";
import { valueOf } from "../../service/reading";
import { type DictionaryFormat, guessFormat } from "../../dictionary";
import type { DeliverySubject, PackageSubject } from "../comparison/Comparison";
import { markedFormat } from "../places/formatSaid";
import type { Untold } from "./DomainIndexes";
import type { QueryFinder } from "./sampleQueriesOf";
import { SAYS_CONTENT, type VersionBytes, type VersionContents } from "./VersionContents";

/** What the contents of a delivery are found by. */
export interface ContentSources {
  readonly contents: VersionContents;
  /** Of the delivery's place. */
  readonly settings: ServiceSettings;
  /** What a user says the domains should serve, by the package's id. */
  readonly given: ReadonlyMap<string, Uint8Array>;
  /** Finds the sample queries. */
  readonly queries: QueryFinder;
  /** What a user says they served before. */
  readonly givenBefore: ReadonlyMap<string, Uint8Array>;
}

/** Words that were found, with a noun phrase for them; or why they were not. */
export type FoundWords =
  | { readonly kind: "known"; readonly called: string; readonly words: WordsToServe }
  | ({
      readonly kind: "unknown";
      /** A content that the indexes may have read, for texts to ask about: what is stale shows all the same. */
      readonly hint: WordsToServe | null;
    } & Untold);

const UNSURE: FoundWords = {
  kind: "unknown",
  hint: null,
  why: "the format of the dictionary is not sure",
  checkedBy: "format of Dictionary in the stack",
};

/** The words that the domain serves, or that a user says it should. */
export async function wordsOf(
  subject: DeliverySubject | null,
  packageId: string,
  uses: readonly DictionaryUse[],
  { contents, settings, given, givenBefore }: ContentSources,
): Promise<FoundWords> {
  const packaged = subject?.package ?? null;
  const version = valueOf(subject?.live ?? null)?.PackageVersion;
  const before = async (): Promise<Uint8Array | null> =>
    givenBefore.get(packageId) ??
    (packaged === null || version === undefined ? null : contents.before(packaged, version, settings));
  const own = given.get(packageId);
  if (own !== undefined)
    return found("the given content", { kind: "known", bytes: own }, await before(), uses, packaged);
  if (packaged === null) return unknown("nothing that was read declares its content", SAYS_CONTENT);
  if (version === undefined)
    return unknown(
      "the service does not say which version the domain serves",
      "another run when it is ACTIVE",
    );
  const content = await contents.of(packaged, version, settings);
  if (content.kind === "known") return found(`version ${version}`, content, await before(), uses, packaged);
  const { source } = packaged;
  const earlier = await before();
  const hasEarlier = earlier !== null && earlier.length > 0;
  const current = source === null ? null : contents.current(source, settings);
  const other = hasEarlier || current === null ? earlier : await bytesOf(current);
  return { ...content, hint: hintOf(other, uses, packaged) };
}

async function bytesOf(content: Promise<VersionBytes>): Promise<Uint8Array | null> {
  const known = await content;
  return known.kind === "known" ? known.bytes : null;
}

function hintOf(
  bytes: Uint8Array | null,
  uses: readonly DictionaryUse[],
  packaged: PackageSubject,
): WordsToServe | null {
  const format = bytes === null ? null : formatOfUses(uses, packaged, bytes);
  return format === null ? null : { format, now: null, before: bytes };
}

/** What is to come to the domain next: what the apply makes, else a newer version than it serves. Null for nothing. */
export async function comingWordsOf(
  { package: packaged, plannedAction, live }: DeliverySubject,
  uses: readonly DictionaryUse[],
  { contents, settings }: ContentSources,
): Promise<{ readonly called: string; readonly found: FoundWords } | null> {
  if (packaged === null || !staysDeclared(plannedAction)) return null;
  if (packaged.declared?.makesVersion === true) {
    const content = await newContent(packaged, contents, settings);
    return { called: "the new file", found: found("the new file", content, null, uses, packaged) };
  }
  const available = valueOf(packaged.live)?.AvailablePackageVersion;
  const associated = valueOf(live)?.PackageVersion;
  if (available === undefined || associated === undefined || available === associated) return null;
  const called = `version ${available}`;
  const content = await contents.of(packaged, available, settings);
  return { called, found: found(called, content, null, uses, packaged) };
}

async function newContent(
  { source }: PackageSubject,
  contents: VersionContents,
  settings: ServiceSettings,
): Promise<VersionBytes> {
  if (source === null)
    return unknown("the plan does not say from which object the package is made", SAYS_CONTENT);
  if (source.declared?.uploads !== true) return contents.current(source, settings);
  const { file } = source;
  if (file === null)
    return unknown("the plan does not name the new file", "source instead of content on the object");
  if (file.kind === "unread") return unknown(file.why, file.checkedBy);
  if (file.bytes === null) return unknown("the new file is too large to be put to a domain", null);
  return { kind: "known", bytes: file.bytes };
}

function found(
  called: string,
  content: VersionBytes,
  before: Uint8Array | null,
  uses: readonly DictionaryUse[],
  packaged: PackageSubject | null,
): FoundWords {
  if (content.kind === "unknown") return { ...content, hint: null };
  const format = formatOfUses(uses, packaged, content.bytes);
  if (format === null) return UNSURE;
  return { kind: "known", called, words: { format, now: content.bytes, before } };
}

function unknown(why: string, checkedBy: string | null): Extract<FoundWords, { kind: "unknown" }> {
  return { kind: "unknown", why, checkedBy, hint: null };
}

/**
 * What the engine reads a dictionary as: what the settings of the indexes say, else what the stack says, else what the bytes look
 * like, where that is sure enough. Null when nobody can tell.
 */
function formatOfUses(
  uses: readonly DictionaryUse[],
  packaged: PackageSubject | null,
  bytes: Uint8Array,
): DictionaryFormat | null {
  const declared = markedFormat(packaged?.source?.declared ?? null);
  const used = new Set(uses.flatMap(({ format }) => format ?? []));
  const [only] = used;
  if (used.size === 1 && only !== undefined) return only;
  if (declared !== undefined && (used.size === 0 || used.has(declared))) return declared;
  const { format, certainty } = guessFormat(bytes, packaged?.source?.key ?? "");
  return certainty === "unsure" ? null : format;
}
