import {
  ASSOCIATION,
  configured,
  DOMAIN,
  GATE,
  managed,
  NEW,
  OBJECT,
  OLD,
  PACKAGE,
  ROLLOUT,
  SOURCE,
  stackOf,
} from "./oneDictionary";
import {
  associationBlock,
  describing,
  gateBlock,
  objectBlock,
  packageBlock,
  packageIdOf,
  rolloutBlock,
} from "./plan/blocks";
import type { Block, Stack } from "./plan/Stack";
import type { StoredResources } from "./plan/stored";

/** A stack whose apply has an order that is easy to get wrong, with that order: what is done after what. */
export interface OrderedStack {
  readonly title: string;
  readonly stack: Stack;
  /** By step, every step that it waits for. */
  readonly order: Readonly<Record<string, readonly string[]>>;
}

const OTHER = "aws_opensearch_package_association.b";
const object = objectBlock("a", SOURCE, OLD);

function dictionary(options: Partial<Parameters<typeof packageBlock>[1]> = {}): Block {
  const settings = { packageName: "synonyms", source: OBJECT, description: describing(OLD) };
  return packageBlock("a", { ...settings, ...options });
}

function associated(name: string, options?: Parameters<typeof associationBlock>[2], domain = DOMAIN): Block {
  return associationBlock(name, { package: packageIdOf(PACKAGE), domain }, options);
}

/** All of them were compared with what Terraform 1.11.4 says by `terraform graph -plan`. */
export function orderedStacks(stored: StoredResources): OrderedStack[] {
  const state = managed(stored);
  const renamed = dictionary({ packageName: "renamed", createBeforeDestroy: true });
  const on = { package: "synonyms", domain: DOMAIN };
  const rolledOut = [...state, stored.rollout(ROLLOUT, on, [OBJECT, PACKAGE, ASSOCIATION])];
  const waited = gateBlock("a", { package_id: packageIdOf(PACKAGE) }, { dependsOn: [PACKAGE] });
  return [
    {
      title: "what stays as it is holds nothing back",
      stack: stackOf({ state, blocks: [object, dictionary(), associated("b")] }),
      order: { [`${OTHER} create`]: [], [`${ASSOCIATION} delete`]: [] },
    },
    {
      title: "a package is updated after its association is gone",
      stack: stackOf({ state, blocks: configured(NEW).slice(0, 2) }),
      order: {
        [`${OBJECT} update`]: [`${ASSOCIATION} delete`],
        [`${PACKAGE} update`]: [`${OBJECT} update`, `${ASSOCIATION} delete`],
        [`${ASSOCIATION} delete`]: [],
      },
    },
    {
      title: "an association that is made first goes after the package's update",
      stack: stackOf({
        state,
        blocks: [
          object,
          dictionary({ description: "x" }),
          associated("a", { createBeforeDestroy: true }, "search-none"),
        ],
      }),
      order: {
        [`${PACKAGE} update`]: [],
        [`${ASSOCIATION} create`]: [`${PACKAGE} update`],
        [`${ASSOCIATION} delete`]: [`${PACKAGE} update`, `${ASSOCIATION} create`],
      },
    },
    {
      title: "a package that was replaced goes after whoever uses the new one, also when that is new",
      stack: stackOf({ state, blocks: [object, renamed, associated("b")] }),
      order: {
        [`${ASSOCIATION} delete`]: [],
        [`${PACKAGE} create`]: [`${ASSOCIATION} delete`],
        [`${OTHER} create`]: [`${ASSOCIATION} delete`, `${PACKAGE} create`],
        [`${PACKAGE} delete`]: [`${ASSOCIATION} delete`, `${PACKAGE} create`, `${OTHER} create`],
      },
    },
    {
      title: "a dependency that only the configuration has counts as well",
      stack: stackOf({
        state: state.map((one) => ({ ...one, dependencies: [] })),
        blocks: [object, renamed, associated("a")],
      }),
      order: {
        [`${ASSOCIATION} delete`]: [],
        [`${PACKAGE} create`]: [`${ASSOCIATION} delete`],
        [`${ASSOCIATION} create`]: [`${ASSOCIATION} delete`, `${PACKAGE} create`],
        [`${PACKAGE} delete`]: [`${ASSOCIATION} delete`, `${PACKAGE} create`, `${ASSOCIATION} create`],
      },
    },
    {
      title: "a rollout and a gate are in the order of what they are about",
      stack: stackOf({
        state: rolledOut,
        blocks: [
          object,
          dictionary({ packageName: "renamed" }),
          waited,
          associated("a", { dependsOn: [GATE] }),
          rolloutBlock(
            "a",
            { package: packageIdOf(PACKAGE), domain: DOMAIN },
            {},
            { dependsOn: [ASSOCIATION] },
          ),
        ],
      }),
      order: downAndUp(
        [ROLLOUT, ASSOCIATION, PACKAGE],
        [`${PACKAGE} create`, `${GATE} read`, `${ASSOCIATION} create`, `${ROLLOUT} create`],
      ),
    },
  ];
}

/** First these are destroyed, one after another, then the steps are done, one after another. */
function downAndUp(destroyed: readonly string[], steps: readonly string[]): OrderedStack["order"] {
  const line = [...destroyed.map((address) => `${address} delete`), ...steps];
  return Object.fromEntries(line.map((step, index) => [step, line.slice(0, index)]));
}
