import type { LintRuleFactory } from "../LintRule";

/** `segments-misspell`: where segments differ from the surface form and the engine does not refuse it. */
export const segmentsMisspell: LintRuleFactory = ({ report }) => ({
  checkRule: (rule): void => {
    const entry = rule.rule;
    if (entry?.kind !== "japanese-entry" && entry?.kind !== "korean-entry") return;
    const spelled = entry.segments.join("").replace(/\s/g, "");
    const isWhole = entry.kind === "korean-entry" && entry.segments.length === 0;
    if (isWhole || spelled === entry.surface.replace(/\s/g, "")) return;
    report("segments-misspell", rule.wholePlace(), `the segments spell ${spelled}, not ${entry.surface}`);
  },
});
