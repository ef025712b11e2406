/** Something that a step touches, and whether it changes it for others. */
export interface Touch {
  /** `name 0 synonyms`, `package 0 F111`, `domain 0 search-prod`, `object bucket/key` … */
  readonly what: string;
  readonly writes: boolean;
}
