import { describeMutant, type Fate, type Mutant } from "./Mutant";
import type { Score } from "./Score";

/** What was found of one folder: a line of numbers, then every mutant that nothing noticed. */
export function report(
  name: string,
  score: Score,
  sample: readonly Mutant[],
  fates: ReadonlyMap<Mutant, Fate>,
): string {
  const lines = [
    `${name}: ${shareOf(score)}`,
    `  ${score.all} mutants, ${sample.length} drawn: ${score.killed} killed (${score.count("timed out")} by taking too long), ` +
      `${score.count("survived")} survived, ${score.count("no coverage")} met by no test; left out: ` +
      `${score.count("not compiled")} that don't compile, ${score.count("equivalent")} that change nothing`,
  ];
  for (const [fate, title] of [
    ["survived", "survived:"],
    ["no coverage", "met by no test:"],
  ] as const) {
    const found = sample.filter((mutant) => fates.get(mutant) === fate).map(describeMutant);
    if (found.length > 0) lines.push(`  ${title}`, ...found.sort().map((line) => `    ${line}`));
  }
  return lines.join("\n");
}

function shareOf(score: Score): string {
  const { share, interval } = score;
  if (share === undefined) return "nothing that a test could notice";
  const [low, high] = interval.map(percent);
  return `${percent(share)} killed (95 %: ${low} to ${high})`;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
