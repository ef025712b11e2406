import type { TermNote } from "../analysis/TermAnalyzer";
import { placeIn } from "../reading/refuse";
import type { Line } from "../text/Line";
import { visible } from "../text/javaText";
import type { DiagnosticCollector } from "./DiagnosticCollector";

/** `ignored-term` and `lost-word`: what a chain does to terms while the engine says nothing of it. */
export function reportTermNotes(
  line: Line,
  notes: readonly TermNote[],
  collector: DiagnosticCollector,
): void {
  for (const { from, to, lost, ignored } of notes) {
    const place = placeIn(line, from, to);
    if (ignored !== null) {
      const why = ignored.why === "hole" ? "drops a word before another one" : "leaves nothing of it";
      collector.report("ignored-term", place, `lenient leaves the term out: the chain ${why}`);
    } else {
      collector.report("lost-word", place, `the chain drops ${visible(lost)} from the end of the term`);
    }
  }
}
