import { createHash } from "node:crypto";
import type { ValidationReport } from "../../validation/result/ValidationReport";
import { safeJson } from "../../contract/safeJson";
import { plainLine } from "../../contract/plainText";
import { count } from "../wording/count";
import { scopeSentence, verdictSentence } from "../wording/verdictSentence";
import { pageScript, pageStyles } from "./page.generated";

/**
 * One page that needs nothing else: styles, script and report are in it, and its policy lets it load and run
 * nothing besides. The verdict is there without the script.
 */
export function renderHtml(report: ValidationReport): string {
  const verdict = htmlText(verdictSentence(report));
  const tool = htmlText(`${report.tool.name} ${report.tool.version}`);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy()}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${verdict} – validation of OpenSearch packages</title>
<style>${pageStyles}</style>
</head>
<body>
<a class="skip" href="#content">Skip to the report</a>
<header>
<div class="top"><span>Validation of OpenSearch packages</span><div id="theme-place"></div></div>
<h1 class="verdict-${report.verdict}">${verdict}</h1>
<p class="scope">${htmlText(scopeSentence(report))}. ${htmlText(inputsSentence(report.inputs))}</p>
</header>
<main id="content" tabindex="-1"><noscript><p>The tables need JavaScript. The report is in this page as JSON.</p></noscript></main>
<footer>${tool} · ${callsSentence(report.calls)}</footer>
<script type="application/json" id="report">${embeddedJson(report)}</script>
<script>${pageScript}</script>
</body>
</html>
`;
}

/** Nothing from anywhere, but for the one style and the one script that are in the page. */
function policy(): string {
  return [
    "default-src 'none'",
    `script-src '${sourceHash(pageScript)}'`,
    `style-src '${sourceHash(pageStyles)}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

function sourceHash(source: string): string {
  return `sha256-${createHash("sha256").update(source, "utf8").digest("base64")}`;
}

/**
 * JSON that cannot end the script element that holds it, whatever it says.
 *
 * @see https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 */
function embeddedJson(report: ValidationReport): string {
  return safeJson(report, 0).replace(/</g, "\\u003c");
}

function callsSentence({ opensearch, s3, search, retries }: ValidationReport["calls"]): string {
  const toDomains = search === 0 ? "" : `${count(search, "call")} to the domains themselves, `;
  return `${count(opensearch, "call")} to OpenSearch Service, ${count(s3, "call")} to S3, ${toDomains}${count(retries, "retry")}`;
}

function inputsSentence(inputs: ValidationReport["inputs"]): string {
  const named = inputs.map(({ name, kind, mode, terraformVersion }) => {
    const file = name === "-" ? "standard input" : name;
    return `${file} (${mode === "refresh-only" || mode === "destroy" ? `${mode} ` : ""}${kind}${terraformVersion === null ? "" : `, Terraform ${terraformVersion}`})`;
  });
  return named.length === 0 ? "" : `Read from ${named.join(", ")}.`;
}

function htmlText(text: string): string {
  return plainLine(text).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
