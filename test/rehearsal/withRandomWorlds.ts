import { foretell } from "./foretell";
import { judgeWorlds } from "./judgeWorlds";

/*
 * Holds the rehearsal against applies of random plans on random worlds, with each version of the AWS provider; the
 * first world in which it is wrong ends it with a seed. Arguments: how many worlds, 2,000 unless told, and how many
 * applies of each, 8 unless told. A seed in REHEARSAL_SEED runs that world alone.
 */

const [SEEDS = 2_000, RUNS = 8] = process.argv.slice(2).map(Number);

async function main(): Promise<void> {
  for (const provider of ["5.100", "6.x"] as const) {
    const options = { seeds: SEEDS, runs: RUNS, provider };
    const judged = await judgeWorlds((scenario) => foretell(scenario, provider), options);
    const { happened, foretold } = judged.possibleRefusals;
    process.stdout.write(
      `hashicorp/aws ${provider}: nothing unforetold; ${happened} of ${foretold} possible refusals happened\n`,
    );
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
