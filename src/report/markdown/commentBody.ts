import { code } from "./escapeMarkdown";
import { fitSections, type Section, size } from "./Section";

/**
 * GitHub refuses a comment of more than 65,536 characters (GraphQL and REST say so in their errors; the
 * documentation does not). Held in bytes, which are never fewer than characters.
 */
const LARGEST_BODY_BYTES = 65_535;

/** What a comment says, and whose it is. */
export interface Comment {
  /** Tells the comments of several stacks on one pull request apart. @default "default" */
  readonly id?: string;
  /** The verdict, with its sign. */
  readonly heading: string;
  /** What the verdict rests on: sentences without a full stop at the end, escaped. */
  readonly scope: string;
  /** The run of the pipeline that made it. @default no link */
  readonly runUrl?: string;
  readonly sections: readonly Section[];
  readonly tool: { readonly name: string; readonly version: string };
}

/** The text of a comment: marker, verdict and scope whole, and as much of the sections as there is room for. */
export function commentBody({ id = "default", heading, scope, runUrl, sections, tool }: Comment): string {
  const opening = [
    commentMarker(id),
    `## ${heading}`,
    "",
    `${scope}.`,
    "",
    ...(runUrl === undefined ? [] : [runLink(runUrl), ""]),
  ].join("\n");
  const closing = `\n<sub>${code(`${tool.name} ${tool.version}`)}</sub>\n`;
  const budget = LARGEST_BODY_BYTES - size(opening) - size(closing);
  const used = sections.filter(({ rows }) => rows.length > 0);
  return `${opening}${fitSections(used, budget)}${closing}`;
}

/** The hidden first line by which the next run finds the comment to update. */
function commentMarker(id: string): string {
  return `<!-- opensearch-packages:validation:${id.replace(/[^A-Za-z0-9._-]/g, "-").slice(0, 100)} -->`;
}

/**
 * A link to the run that made a report. Nothing in an address ends the link: what could is percent-encoded.
 *
 * @see https://github.github.com/gfm/#link-destination
 */
function runLink(url: string): string {
  const encoded = new URL(url).href.replace(
    /[()<>\\[\]`*_|]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `[The run that made this](${encoded})`;
}
