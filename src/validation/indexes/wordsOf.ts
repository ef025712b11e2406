import { staysDeclared } from "../../contract/PlannedAction";
import type { ServiceSettings } from "../../contract/ServiceSettings";
import type { DictionaryUse, WordsToServe } from "../../search";
import { valueOf } from "../../service/reading";
import type { DeliverySubject, PackageSubject } from "../comparison/Comparison";
import type { Untold } from "./DomainIndexes";
import { formatOfUses } from "./formatOfUses";
import { SAYS_CONTENT, type VersionBytes, type VersionContents } from "./VersionContents";

/** What the contents of a delivery are found by. */
export interface ContentSources {
  readonly contents: VersionContents;
  /** Of the delivery's place. */
  readonly settings: ServiceSettings;
  /** What a user says the domains should serve, by the package's id. */
  readonly given: ReadonlyMap<string, Uint8Array>;
}

/** Words that were found, with a noun phrase for them; or why they were not. */
export type FoundWords =
  | { readonly kind: "known"; readonly called: string; readonly words: WordsToServe }
  | ({ readonly kind: "unknown" } & Untold);

const UNSURE: FoundWords = {
  kind: "unknown",
  why: "the format of the dictionary is not sure",
  checkedBy: "format of Dictionary in the stack",
};

/** The words that the domain serves, or that a user says it should. */
export async function wordsOf(
  subject: DeliverySubject | null,
  packageId: string,
  uses: readonly DictionaryUse[],
  { contents, settings, given }: ContentSources,
): Promise<FoundWords> {
  const packaged = subject?.package ?? null;
  const version = valueOf(subject?.live ?? null)?.PackageVersion;
  const before = async (): Promise<Uint8Array | null> =>
    packaged === null || version === undefined ? null : contents.before(packaged, version, settings);
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
  return found(`version ${version}`, content, await before(), uses, packaged);
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
  if (content.kind === "unknown") return content;
  const format = formatOfUses(uses, packaged, content.bytes);
  if (format === null) return UNSURE;
  return { kind: "known", called, words: { format, now: content.bytes, before } };
}

function unknown(why: string, checkedBy: string | null): { readonly kind: "unknown" } & Untold {
  return { kind: "unknown", why, checkedBy };
}
