// Contents that look like real ones and are the same at every run.

/** Words that are about as long as those of real files, in a fixed order. */
const WORDS =
  "the agent reads what is staged and says why a change that looks small may cost reviewers their afternoon: `git diff --cached`, validation, configuration, (performance) and security.".split(
    " ",
  );

export const prose = (count, seed) =>
  Array.from(
    { length: count },
    (_, at) => WORDS[(at * 7 + seed * 13 + (at >> 3)) % WORDS.length] + (at % 12 === 11 ? ".\n\n" : " "),
  ).join("");

/** [path, content] of the agent files and skills of a repository of plugins, in turn. */
export function agentFile(at) {
  const path =
    at % 2 === 0 ? `plugins/p${at % 40}/agents/a${at}.md` : `plugins/p${at % 40}/skills/s${at}/SKILL.md`;
  const fields = `name: ${at % 2 === 0 ? "a" : "s"}${at}\ndescription: Use when a change needs eyes number ${at}`;
  return [path, `---\n${fields}\n---\n${prose(1_300, at)}\n`];
}

/** The agent file that a commit changes; `seed` makes its content another one. */
export const reviewer = (seed) =>
  `---\nname: reviewer\ndescription: Reviews changes, take ${seed}\ntools: Read, Grep\n---\n${prose(600, seed)}\n`;

export const MESSAGE = `feat(agents): describe the reviewer

Context: Reviews differed from one person to the next.
Solution: One agent file names what a review looks at.
Learning: A list of questions beats a list of rules.
Impact: Reviews take 10 minutes instead of 40.
`;

const TYPES = ["feat", "fix", "docs", "test", "chore", "refactor", "perf"];
const scopes = ["cli", "parser", "cache", "agents", "docs"];
const subject = (at) => `keep ${WORDS[(at * 5) % 12]} ${WORDS[(at * 11) % 12]} apart ${at}`;

/** As histories are: most with sections, some of one line, some with a list and trailers, some that no rule likes. */
export function commitMessage(at) {
  const head = `${TYPES[at % TYPES.length]}(${scopes[at % scopes.length]}): ${subject(at)}`;
  const lines = prose(11, at).trim();
  if (at % 11 === 10) return `Merge branch 'topic-${at}'\n`;
  if (at % 7 === 6) return `${WORDS[at % WORDS.length]} things ${at}\n`;
  if (at % 5 === 4) return `${head}\n`;
  const body = `Context: ${lines}\nSolution: ${prose(9, at + 1).trim()}\nLearning: ${prose(10, at + 2).trim()}\nImpact: ${at} things fewer are lost.\n`;
  if (at % 3 === 2)
    return `${head}\n\n- ${lines}\n- ${prose(8, at + 3).trim()}\n\n${body}\nCo-authored-by: A <a${at}@example.org>\n`;
  return `${head}\n\n${body}`;
}

/** Input for git fast-import: `count` commits in a line, each of which changes a file. */
export function historyImport(count) {
  const parts = [];
  for (let at = 0; at < count; at++) {
    const text = commitMessage(at);
    const content = `export const value = ${at};\n`;
    parts.push(
      `commit refs/heads/main\nmark :${at + 1}\ncommitter bench <bench@example.org> ${1_700_000_000 + at * 60} +0000\ndata ${Buffer.byteLength(text)}\n${text}\n${at === 0 ? "" : `from :${at}\n`}M 100644 inline src/${at % 50}/part.ts\ndata ${content.length}\n${content}\n`,
    );
  }
  return parts.join("");
}

/** Input for git fast-import: one commit of the given [path, content] pairs. */
export function treeImport(files) {
  const parts = [
    "commit refs/heads/main\ncommitter bench <bench@example.org> 1700000000 +0000\ndata 13\nchore: start\n\n",
  ];
  for (const [path, content] of files)
    parts.push(`M 100644 inline ${path}\ndata ${Buffer.byteLength(content)}\n${content}\n`);
  return parts.join("");
}
