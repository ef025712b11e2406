/** One thing that the apply does with one object, of every managed type and of data sources that are read meanwhile. */
export interface ApplyStep {
  /** Of the instance: `module.a["x"].aws_opensearch_package.synonyms[0]`; empty for a join */
  readonly address: string;
  readonly type: string;
  /** The key of a deposed object that is deleted or forgotten; null for the current one. */
  readonly deposed: string | null;
  /**
   * A replacement is a `delete` (or a `forget`) and a `create`, in the order of its actions. A `join` does nothing: it is
   * done when all that it waits for are, and stands between blocks of many instances that wait for each other.
   */
  readonly kind: "create" | "update" | "delete" | "forget" | "read" | "join";
  /**
   * Indices in `steps` of those that are certainly finished before this one begins. Direct edges only, and no circle:
   * what those wait for is before this one too. Two steps without a path between them may come in either order: Terraform
   * does not order them, or the document does not tell.
   */
  readonly after: readonly number[];
}

/** What an apply of the plan does, in the order that Terraform keeps to. */
export interface ApplyOrder {
  /**
   * Empty for a state and for a refresh-only plan. Of a plan that was made with `-target`, Terraform 1.11 leaves some out
   * of the apply, such as the deletion of what was replaced by a new object first; which ones the plan does not say.
   */
  readonly steps: readonly ApplyStep[];
}
