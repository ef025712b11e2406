import type { PackageDetails, PackageVersionHistory } from "@aws-sdk/client-opensearch";
import { staysDeclared } from "../../contract/PlannedAction";
import type { LiveReader } from "../../service/LiveReader";
import type { ObjectKey, ObjectReader } from "../../service/ObjectReader";
import type { ObjectHead, Reading } from "../../service/reading";
import type { DeclaredPackage, DeclaredSource } from "../../terraform/declared/Declared";
import { markedSha256 } from "../../contract/contentMark";
import { sourceOf } from "../places/sourceOf";
import type { Place } from "../places/Place";
import { claim, claimOfPackage, claimsOfSource } from "../content/ContentClaim";
import { madeVersions } from "../content/attributeVersion";
import type { LocalFile } from "./LocalFile";
import type { LivePlace, LiveSource } from "./LivePlace";

/** How contents are read. */
export interface ContentQuestions {
  readonly objects: ObjectReader;
  /** Reads the local file that a configuration names. */
  readonly file: (source: DeclaredSource) => Promise<LocalFile | null>;
}

type Contents = Pick<LivePlace, "histories" | "sources">;
type History = Reading<readonly PackageVersionHistory[]>;

/** Reads, for each declared package that stays: its history, its source object, the local file. */
export async function readContents(
  place: Place,
  packages: ReadonlyMap<string, Reading<PackageDetails>>,
  reader: LiveReader,
  questions: ContentQuestions | null,
): Promise<Contents> {
  const histories = new Map<string, History>();
  const sources = new Map<string, LiveSource>();
  if (questions === null) return { histories, sources };
  const kept = place.packages.filter(
    ({ plannedAction, source }) => staysDeclared(plannedAction) && source !== null,
  );
  await Promise.all(
    kept.map(async (declared) => {
      const live = packages.get(declared.packageId ?? "");
      const history = live?.kind === "present" ? await reader.versionHistory(declared.packageId ?? "") : null;
      if (history !== null && declared.packageId !== null) histories.set(declared.packageId, history);
      const details = live?.kind === "present" ? live.value : null;
      sources.set(sourceKeyOf(declared), await readSource(declared, place, history, details, questions));
    }),
  );
  return { histories, sources };
}

/** Two files may declare one address each. */
export function sourceKeyOf({ input, address }: DeclaredPackage): string {
  return `${input} ${address}`;
}

async function readSource(
  declared: DeclaredPackage,
  place: Place,
  history: History | null,
  details: PackageDetails | null,
  { objects, file: readFile }: ContentQuestions,
): Promise<LiveSource> {
  const source = sourceOf(declared, place.sources);
  const file = source === null ? null : await readFile(source);
  const key: ObjectKey = {
    bucket: "",
    key: "",
    ...declared.source,
    settings: source?.settings ?? place.settings,
  };
  const compared = source?.uploads === true;
  const object = await objects.object(
    key,
    (head) => needsContent(head, { declared, source, file, details }),
    {
      keepBytes: compared,
    },
  );
  const bucketDefault =
    source !== null && followsItsBucket(source) && source.bucket !== null
      ? (plannedDefault(source.bucket, place) ??
        (await objects.bucketEncryption(source.bucket, key.settings)))
      : null;
  const needed =
    object.kind === "present" &&
    (needsVersions(object.value.head, history, details?.AvailablePackageVersion) ||
      (compared && object.value.head.versionId !== null));
  return { object, file, versions: needed ? await objects.versions(key) : null, bucketDefault };
}

/** What the plan makes the bucket's default decides, whatever it is now. */
function plannedDefault(bucket: string, { bucketDefaults }: Place): Reading<string> | null {
  const planned = bucketDefaults.find((each) => each.bucket === bucket);
  if (planned === undefined) return null;
  const { address, algorithm } = planned;
  const source = { operation: "plan", subject: address, place: "local", at: "" };
  if (algorithm !== null) return { kind: "present", value: algorithm, source };
  const failure = {
    kind: "settings",
    operation: "plan",
    action: address,
    why: "the bucket's encryption is not known until the apply",
    checkedBy: "server_side_encryption on the object",
  } as const;
  return { kind: "unread", failure, source };
}

/** An upload that names no encryption has that of its bucket. */
function followsItsBucket({ uploads, encryption, usesKms }: DeclaredSource): boolean {
  return uploads && encryption === null && !usesKms;
}

/** Whatever says what the bytes are. */
interface ContentClaims {
  readonly declared: DeclaredPackage;
  readonly source: DeclaredSource | null;
  readonly file: LocalFile | null;
  readonly details: PackageDetails | null;
}

/** The bytes are read only where nothing cheaper proves what they are, and where a review shows their change. */
function needsContent(head: ObjectHead, { declared, source, file, details }: ContentClaims): boolean {
  if (source?.uploads === true) return true;
  const claims = [
    claimOfPackage(declared),
    // What nothing declares is a claim all the same, where the live package makes it.
    claim("sha256", markedSha256(details?.PackageDescription), "the live description"),
    ...(source === null ? [] : claimsOfSource(source)),
  ];
  const sha256IsClaimed = claims.some((claim) => claim?.algorithm === "sha256");
  const isTheFile =
    file?.kind === "read" &&
    file.size === head.size &&
    (file.sha256 === head.sha256 || file.md5 === head.md5);
  if (sha256IsClaimed) return head.sha256 === null && !isTheFile;
  return (
    head.sha256 === null &&
    head.md5 === null &&
    (file?.kind === "read" || claims.some((claim) => claim !== null))
  );
}

/** The current object was written after the version was made: what was there before is wanted. */
function needsVersions(
  { lastModified }: ObjectHead,
  history: History | null,
  version: string | undefined,
): boolean {
  if (history?.kind !== "present") return false;
  const own = madeVersions(history.value).find(({ packageVersion }) => packageVersion === version);
  return own !== undefined && lastModified.getTime() > own.createdAt.getTime();
}
