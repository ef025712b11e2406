import type { Configuration } from "../configuration/Configuration";
import type { TerraformDocument } from "../document/TerraformDocument";
import { type Actor, actorsOf } from "./Actor";
import { ActorNodes } from "./ActorNodes";
import type { ApplyOrder, ApplyStep } from "./ApplyOrder";
import { ConfigurationEdges } from "./ConfigurationEdges";
import { connectDestruction } from "./connectDestruction";
import { DependencyGraph } from "./DependencyGraph";

type StepActor = Actor & Pick<ApplyStep, "kind">;

/** What the apply of a plan does, and what it waits for with each step. */
export function readApplyOrder(document: TerraformDocument): ApplyOrder {
  if (document.mode === "state" || document.mode === "refresh-only") return { steps: [] };
  return applyOrderOf(actorsOf(document), document.configuration);
}

/** The rules are those of Terraform's apply graph (1.11); what the actors and the configuration lack orders nothing. */
export function applyOrderOf(actors: readonly Actor[], configuration: Configuration): ApplyOrder {
  const graph = new DependencyGraph();
  const nodes = new ActorNodes(actors, graph);
  const edges = new ConfigurationEdges(configuration, nodes, graph);
  if (nodes.withRole("destroys").length > 0) {
    // All of them before the first edge of a destruction: Terraform keeps what the configuration says.
    const dependencies = actors.map(
      (actor) => [actor, actor.storedDependencies ?? edges.dependenciesOf(actor)] as const,
    );
    connectDestruction(nodes, graph, new Map(dependencies));
  }
  const steps = actors.filter((actor): actor is StepActor => actor.kind !== null);
  const { after, joins } = graph.contractedTo(steps.map((step) => nodes.node(step)));
  return {
    steps: [
      ...steps.map(({ address, type, deposed, kind }, index) => ({
        address,
        type,
        deposed,
        kind,
        after: after[index] ?? [],
      })),
      ...joins.map((each): ApplyStep => ({
        address: "",
        type: "",
        deposed: null,
        kind: "join",
        after: each,
      })),
    ],
  };
}
