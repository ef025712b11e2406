/** As near to how GitHub shows a comment as a picture needs to be. */
const STYLE = `
  body { margin: 0; padding: 24px; background: #fff; color: #1f2328; font: 14px/1.5 system-ui, "Segoe UI", Helvetica, Arial, sans-serif; }
  .comment { border: 1px solid #d0d7de; border-radius: 6px; overflow: hidden; max-width: 920px; }
  .head { background: #f6f8fa; border-bottom: 1px solid #d0d7de; color: #59636e; padding: 8px 16px; }
  .head b { color: #1f2328; }
  .body { padding: 4px 16px 12px; }
  h3 { font-size: 1.15em; margin: 18px 0 8px; }
  h2 { font-size: 1.35em; border-bottom: 1px solid #d1d9e0; padding-bottom: 6px; margin: 12px 0; }
  table { border-collapse: collapse; margin: 8px 0; display: block; overflow: auto; }
  th, td { border: 1px solid #d1d9e0; padding: 5px 11px; }
  tr:nth-child(2n) { background: #f6f8fa; }
  code { background: #818b981f; border-radius: 6px; font: 85% ui-monospace, "DejaVu Sans Mono", monospace; padding: .2em .4em; }
  pre { background: #f6f8fa; border-radius: 6px; padding: 12px; }
  pre code { background: none; padding: 0; }
  details { margin: 6px 0; }
  .add { background: #dafbe1; display: block; } .del { background: #ffebe9; display: block; }
`;

/** A page that shows the Markdown of a pull request's comment, with the first of what is folded unfolded. */
export async function commentPage(markdown: string): Promise<string> {
  const { marked } = await import("marked");
  const body = await marked.parse(markdown, { gfm: true });
  const coloured = body
    .replace("<details>", "<details open>")
    .replace(/^(\+.*)$/gm, '<span class="add">$1</span>')
    .replace(/^(-.*)$/gm, '<span class="del">$1</span>');
  return `<!doctype html><meta charset="utf-8"><style>${STYLE}</style>
<div class="comment"><div class="head"><b>github-actions</b> commented</div><div class="body">${coloured}</div></div>`;
}
