import { type ITerraformDependable, TerraformResource, TerraformStack } from "cdktf";
import type { IConstruct } from "constructs";

type Dependencies = ITerraformDependable[] | undefined;

/**
 * Makes a resource that comes after others, with their addresses as text in its `depends_on`.
 *
 * cdktf makes two tokens of each dependency, each with a stack trace and resolved in three rounds: with the four that
 * an automatic rollout has, that is a tenth of a synth. The addresses are asked for at synth, since logical ids may be
 * overridden until then. Where one is not a resource of the same stack, all are left to cdktf, to keep their order.
 *
 * @param make makes it with what is left for `dependsOn`; what is added to that later stands behind the addresses
 */
export function madeAfter<R extends TerraformResource>(
  scope: IConstruct,
  dependsOn: Dependencies,
  make: (dependsOn: Dependencies) => R,
): R {
  const resources = resourcesOf(TerraformStack.of(scope), dependsOn ?? []);
  if (resources === undefined || resources.length === 0) return make(dependsOn);
  const resource = make([]);
  writeAddresses(resource, resources);
  return resource;
}

/** Undefined when one is something else: a module, a construct that stands for a resource, a resource of another stack. */
function resourcesOf(
  stack: TerraformStack,
  dependsOn: readonly ITerraformDependable[],
): TerraformResource[] | undefined {
  const resources = dependsOn.filter(
    (each): each is TerraformResource =>
      TerraformResource.isTerraformResource(each) && TerraformStack.of(each) === stack,
  );
  return resources.length === dependsOn.length ? resources : undefined;
}

function writeAddresses(resource: TerraformResource, before: readonly TerraformResource[]): void {
  const inherited = Object.getPrototypeOf(resource) as object;
  const get = () => ({
    ...(Reflect.get(inherited, "terraformMetaArguments", resource) as object),
    dependsOn: [...before.map(addressOf), ...(resource.dependsOn ?? [])],
  });
  Object.defineProperty(resource, "terraformMetaArguments", { get });
}

function addressOf({ terraformResourceType, friendlyUniqueId }: TerraformResource): string {
  return `${terraformResourceType}.${friendlyUniqueId}`;
}
