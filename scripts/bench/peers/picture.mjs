import { figure } from "./text.mjs";

const WIDTH = 860;
const LABEL = 270;
const BAR = WIDTH - LABEL - 170;
const LINE = 20;

/** Readable on white and on black: the reader's scheme decides. */
const STYLE = `text { font: 13px system-ui, sans-serif; fill: #1f2328 }
.title { font-weight: 600 } .small { fill: #59636e } .peer { fill: #8c959f } .own { fill: #0969da }
.limit { stroke: #cf222e; stroke-width: 2 }
@media (prefers-color-scheme: dark) { text { fill: #f0f6fc } .small { fill: #9198a1 } .peer { fill: #656c76 }
.own { fill: #4493f8 } .limit { stroke: #f85149 } }`;

/** Every section as a group of bars, each as long as its median is beside the section's longest. */
export function performancePicture({ sections }) {
  const parts = [];
  let y = 24;
  for (const section of sections) {
    const { key, title, digits } = section.columns.find((column) => column.key === section.picture);
    const bars = section.rows.filter(({ figures }) => typeof middle(figures[key]) === "number");
    const longest = Math.max(...bars.map(({ figures }) => middle(figures[key])));
    const lengthOf = (value) => Math.max(1, (Math.max(0, value) / longest) * BAR);
    parts.push(text(0, y, "title", section.title), text(WIDTH, y, "small", title, "end"));
    y += 10;
    for (const { name, figures, limits } of bars) {
      const value = middle(figures[key]);
      const kind = /^(tollgate|front matter|tokens)/.test(name) ? "own" : "peer";
      const end = LABEL + lengthOf(value);
      parts.push(
        text(LABEL - 8, y + 14, "", name, "end"),
        `<rect class="${kind}" x="${LABEL}" y="${y + 3}" width="${fixed(end - LABEL)}" height="14" rx="2"/>`,
      );
      const limit = limits.find(({ column }) => column === key);
      let after = end;
      if (limit) {
        const at = LABEL + lengthOf(limit.atMost);
        if (at <= LABEL + BAR) parts.push(`<path class="limit" d="M${fixed(at)} ${y + 1}v18"/>`);
        after = Math.max(end, Math.min(at, LABEL + BAR));
      }
      const verdict = limit ? `, at most ${limit.atMost}: ${limit.held ? "held" : "MISSED"}` : "";
      parts.push(text(fixed(after + 6), y + 14, limit ? "" : "small", `${figure(value, digits)}${verdict}`));
      y += LINE;
    }
    y += 30;
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-4 0 ${WIDTH + 8} ${y - 20}" role="img" aria-label="tollgate beside its peers; shorter is better">
<style>${STYLE}</style>
${parts.join("\n")}
</svg>
`;
}

const middle = (value) => (value !== null && typeof value === "object" ? value.median : value);
const fixed = (value) => Number(value.toFixed(1));
const text = (x, y, kind, content, anchor = "start") =>
  `<text x="${x}" y="${y}"${kind ? ` class="${kind}"` : ""} text-anchor="${anchor}">${escaped(content)}</text>`;
const escaped = (content) => content.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
