import type { QueryJudgement } from "../../dictionary";
import { valueOf } from "../../service/reading";
import type { Serving } from "../../search";
import type { Judged } from "../deliveries/Judged";
import type { DomainIndexes, PackageIndexes } from "../indexes/DomainIndexes";
import { useKey } from "../indexes/usedWords";
import type { IndexRow, RowStatus } from "../result/rows";

/** What each analyzer of each index makes of each dictionary, as the reports have it. */
export function indexRows({ indexes, deliveries }: Judged): IndexRow[] {
  const names = new Map(
    deliveries.flatMap(({ subject }) => {
      const live = valueOf(subject.live)?.PackageName ?? valueOf(subject.package?.live ?? null)?.PackageName;
      const name = subject.package?.declared?.packageName ?? live;
      return subject.packageId === null || name === undefined ? [] : [[subject.packageId, name] as const];
    }),
  );
  return indexes.flatMap((domain) =>
    [...domain.packages.values()].flatMap((own) => rowsOf(own, domain, names.get(own.packageId) ?? null)),
  );
}

function rowsOf(own: PackageIndexes, domain: DomainIndexes, packageName: string | null): IndexRow[] {
  return own.uses.flatMap((use): IndexRow[] => {
    const servings = own.servings.filter((serving) => useKey(serving.use) === useKey(use));
    const shown: (Serving | null)[] = servings.length === 0 ? [null] : servings;
    return shown.map((serving) => {
      const analyzer = use.analyzers.find(({ name }) => name === serving?.analyzer);
      const loadings = (own.coming?.loadings ?? []).filter((each) => useKey(each.use) === useKey(use));
      const loading =
        loadings.find((each) => each.analyzer === (serving?.analyzer ?? null)) ?? loadings[0] ?? null;
      const queries = own.queries.find(
        (each) => useKey(each.use) === useKey(use) && each.analyzer === serving?.analyzer,
      );
      return {
        domainName: domain.domainName,
        region: domain.region,
        endpoint: domain.endpoint,
        packageId: own.packageId,
        packageName,
        holder: use.holder,
        part: use.part,
        updateable: use.updateable,
        analyzer: serving?.analyzer ?? null,
        searches: analyzer?.searches ?? [],
        indexes: analyzer?.indexes ?? [],
        state: serving?.state ?? null,
        why: serving?.why ?? (serving === null ? (own.untold?.why ?? null) : null),
        checkedBy: serving?.checkedBy ?? (serving === null ? (own.untold?.checkedBy ?? null) : null),
        renewal: serving?.renewal ?? null,
        asked: serving?.asked ?? { texts: 0, of: 0 },
        probes: serving?.probes ?? [],
        loading:
          loading === null
            ? null
            : {
                state: loading.state,
                why: loading.why,
                checkedBy: loading.checkedBy,
                refusal: loading.refusal,
              },
        queries: queries === undefined ? null : { file: queries.file, judgements: queries.judgements },
        status: worstOf(serving, loading?.state ?? null, queries?.judgements ?? []),
      };
    });
  });
}

const OF_SERVING: Readonly<Record<Serving["state"], RowStatus>> = {
  served: "ok",
  previous: "error",
  stale: "error",
  other: "error",
  broken: "error",
  "will break": "error",
  unknown: "unknown",
};

/** A template serves nobody: what it is worth is known when an index is made of it. */
function worstOf(
  serving: Serving | null,
  loading: "loads" | "refused" | "not checked" | null,
  queries: readonly Pick<QueryJudgement, "state">[],
): RowStatus {
  const served = serving === null ? "info" : OF_SERVING[serving.state];
  const has = (state: QueryJudgement["state"]): boolean => queries.some((each) => each.state === state);
  if (served === "error" || loading === "refused" || has("broken")) return "error";
  return loading === "not checked" || has("not checked") ? "unknown" : served;
}
