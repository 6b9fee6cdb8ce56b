import { type Answer, globbed, searched } from "./patterns.js";

/** A file as find meets it. */
export interface Met {
  /** With the folder that the search began in, as it was written. */
  readonly path: string;
  readonly name: string;
  readonly isFolder: boolean;
}

export interface Action {
  readonly kind: "delete" | "exec" | "print";
  /** The command of `-exec` and its like, with `{}` in it. */
  readonly words: readonly string[];
}

export type Node =
  | { readonly kind: "test"; readonly ask: (met: Met) => Answer }
  | { readonly kind: "prune" }
  | { readonly kind: "action"; readonly action: Action }
  | { readonly kind: "not"; readonly of: Node }
  | { readonly kind: "and" | "or" | "list"; readonly parts: readonly Node[] };

export interface FindExpression {
  readonly root: Node;
  readonly minDepth: number;
  readonly maxDepth: number;
  readonly actions: readonly Action[];
}

/** More words than a person writes are not read: every test may then be true. */
const MAX_WORDS = 200;
const NUMERIC =
  /^-(amin|anewer|atime|cmin|cnewer|ctime|fstype|gid|group|ilname|inum|links|lname|mmin|mtime|newer\w*|samefile|uid|used|user|context|regextype|flags|D)$/;

/** Reads what stands behind the folders of a find command (find(1), POSIX and GNU). */
export function readFindExpression(words: readonly string[]): FindExpression {
  const actions: Action[] = [];
  let [at, minDepth, maxDepth] = [0, 0, Number.POSITIVE_INFINITY];
  const value = () => words[at++] ?? "";
  const test = (ask: (met: Met) => Answer): Node => ({ kind: "test", ask });
  const always = (answer: Answer): Node => test(() => answer);
  const action = (one: Action): Node => {
    actions.push(one);
    return { kind: "action", action: one };
  };
  const joined = (kind: "and" | "or" | "list", parts: readonly Node[]): Node =>
    parts.length === 1 ? parts[0]! : { kind, parts };

  function list(): Node {
    const parts = [either()];
    while (words[at] === ",") {
      at++;
      parts.push(either());
    }
    return joined("list", parts);
  }
  function either(): Node {
    const parts = [all()];
    while (/^-o(r)?$/.test(words[at] ?? "")) {
      at++;
      parts.push(all());
    }
    return joined("or", parts);
  }
  function all(): Node {
    const parts: Node[] = [];
    while (at < words.length && !/^(\)|,|-o(r)?)$/.test(words[at]!)) {
      if (/^-a(nd)?$/.test(words[at]!)) at++;
      else parts.push(one());
    }
    return parts.length === 0 ? always("yes") : joined("and", parts);
  }
  function one(): Node {
    const word = value();
    if (word === "!" || word === "-not") return { kind: "not", of: one() };
    if (word === "(") {
      const inner = list();
      if (words[at] === ")") at++;
      return inner;
    }
    return primary(word);
  }
  function primary(word: string): Node {
    if (word === "-delete") return action({ kind: "delete", words: [] });
    if (/^-(print|print0|ls)$/.test(word)) return action({ kind: "print", words: [] });
    if (/^-(exec|execdir|ok|okdir)$/.test(word)) {
      const from = at;
      while (at < words.length && words[at] !== ";" && !(words[at] === "+" && words[at - 1] === "{}")) at++;
      return action({ kind: "exec", words: words.slice(from, at++) });
    }
    if (word === "-prune") return { kind: "prune" };
    if (word === "-maxdepth") maxDepth = Number(value());
    else if (word === "-mindepth") minDepth = Number(value());
    else if (word === "-false") return always("no");
    else if (word === "-empty") return always("no");
    else if (/^-i?(whole)?(name|path)$/.test(word)) {
      const matches = globbed(value());
      return test(({ name, path }) => (matches(/^-i?name$/.test(word) ? name : path) ? "yes" : "no"));
    } else if (/^-i?regex$/.test(word)) {
      const answer = searched(value(), true);
      return test(({ path }) => answer(path));
    } else if (word === "-type") {
      const kinds = value();
      return test(({ isFolder }) => (kinds.includes(isFolder ? "d" : "f") ? "yes" : "no"));
    } else if (word === "-size") {
      // Hooks and config hold something.
      return always(/^(0|-1)[bcwkMG]?$/.test(value()) ? "no" : "maybe");
    } else if (word === "-xtype") {
      return always(value() === "l" ? "no" : "maybe");
    } else if (/^-fprint0?$|^-fls$/.test(word)) value();
    else if (word === "-fprintf") at += 2;
    else if (/^-printf$/.test(word)) {
      value();
      return action({ kind: "print", words: [] });
    } else if (NUMERIC.test(word)) {
      value();
      return always("maybe");
    } else if (word === "-perm") value();
    else if (/^-(nouser|nogroup)$/.test(word)) return always("maybe");
    return always("yes");
  }

  if (words.length > MAX_WORDS)
    return readFindExpression(words.filter((word) => /^-(delete|print0?)$/.test(word)).slice(0, 1));
  const parts: Node[] = [];
  while (at < words.length) {
    parts.push(list());
    // A bracket that closes nothing.
    if (words[at] === ")") at++;
  }
  return { root: joined("and", parts.length > 0 ? parts : [always("yes")]), minDepth, maxDepth, actions };
}
