import { LocalPackages } from "../service/rollout/LocalPackages";
import { describeWithAwsProvider } from "../e2e/describeWithTerraform";
import {
  type DeclaredWords,
  DictionariesProject,
  type PlannedActions,
} from "../e2e/fixtures/DictionariesProject";
import { type NamedState, type Part, SERVICE_STATES } from "./serviceStates";

const TWENTY_MINUTES_MS = 1_200_000;

const PARTS: Readonly<Record<string, Part>> = {
  aws_opensearch_package: "package",
  opensearchpackages_package_content: "content",
  opensearchpackages_association_gate: "gate",
  aws_opensearch_package_association: "association",
  opensearchpackages_rollout: "rollout",
};

function typeOf(part: Part): string {
  return Object.keys(PARTS).find((type) => PARTS[type] === part) ?? "";
}

const WORDS: readonly (DeclaredWords & { readonly state: NamedState })[] = SERVICE_STATES.map(
  (state, index) => ({
    name: state.name,
    state,
    content: `${state.name}, declared\n`,
    domainName: `domain-${index}`,
  }),
);

/** What is seen of all of them at once: one Terraform looks after them, as one stack. */
interface Seen {
  readonly planned: readonly PlannedActions[];
  readonly planOutput: string;
  readonly applyOutput: string;
  readonly served: ReadonlyMap<string, string | undefined>;
  readonly plannedAfter: readonly PlannedActions[];
}

describeWithAwsProvider(
  "from every state of the service, terraform apply converges or says why it can't",
  () => {
    let local: LocalPackages;
    let project: DictionariesProject;
    let seen: Seen;

    beforeAll(async () => {
      local = await LocalPackages.start(WORDS.map(({ domainName }) => domainName));
      project = new DictionariesProject(local);
      project.synthesize(WORDS);
      await project.terraform.init();
      for (const { name, state } of WORDS) state.first?.(local, name);
      await project.apply();
      for (const { name, domainName, state } of WORDS) {
        const packageId = await local.idOf(name);
        const forget = (part: Part): Promise<void> => project.forget(typeOf(part), name);
        await state.leave({ local, name, domainName, packageId, forget });
      }
      const { changes: planned, output: planOutput } = await project.plan();
      const { output: applyOutput } = await project.apply();
      const served = new Map(await Promise.all(WORDS.map(servedOf)));
      const { changes: plannedAfter } = await project.plan();
      seen = { planned, planOutput, applyOutput, served, plannedAfter };
    }, TWENTY_MINUTES_MS);
    afterAll(async () => {
      await project.remove();
      await local.stop();
    });

    async function servedOf({
      name,
      domainName,
    }: DeclaredWords): Promise<readonly [string, string | undefined]> {
      return [name, local.served(await local.idOf(name), domainName)];
    }

    function changesOf(name: string, changes: readonly PlannedActions[]): Record<string, string> {
      return Object.fromEntries(
        changes
          .filter((change) => change.name.startsWith(`${name}_`) && change.type in PARTS)
          .map(({ type, actions }) => [PARTS[type] ?? type, actions.join()] as const),
      );
    }

    describe.each(WORDS)("$state.title", ({ name, content, state }) => {
      test("the plan does not fail, and says what the apply does", () => {
        expect(changesOf(name, seen.planned)).toEqual(state.plan);
        if (state.says !== undefined) expect(seen.planOutput).toMatch(state.says);
      });

      const { ends } = state;
      if (ends === undefined) {
        test("the apply converges: the domain serves what is declared, and the next plan is empty", () => {
          expect(seen.served.get(name)).toBe(content);
          expect(changesOf(name, seen.plannedAfter)).toEqual({});
        });
      } else {
        test("the apply says what stands in the way", () => {
          expect(seen.applyOutput).toMatch(ends.message);
        });
      }
    });
  },
);
