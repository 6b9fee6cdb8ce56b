import { describe, expect, it } from "vitest";
import { beginAgain } from "../../src/cli/begun-commit.js";

const HOOK = {
  GIT_AUTHOR_NAME: "Ada L",
  GIT_AUTHOR_EMAIL: "ada@example.org",
  GIT_AUTHOR_DATE: "@1700000000 +0100",
};

/** As it would be printed with the message in `FILE`; null where nothing is known. */
function printed(words: readonly string[], ownIndex: boolean): string | null {
  const begun = beginAgain(words, HOOK, ownIndex);
  return begun && `${begun.as.git} -F FILE${begun.as.more}`;
}

describe("the command that begins a commit again with another message", () => {
  it.each<[string, string[], string]>([
    ["says nothing that the message holds", ["commit", "-sqm", "a b", "-m", "c"], "git commit -F FILE"],
    ["takes a message in the same word", ["commit", "-mtext", "--message=x"], "git commit -F FILE"],
    ["takes no file for the message", ["commit", "-F", "--amend"], "git commit -F FILE"],
    ["amends", ["commit", "--amend", "--no-edit"], "git commit -F FILE --amend"],
    ["takes the beginning of an option", ["commit", "--am", "--me", "x"], "git commit -F FILE --amend"],
    ["keeps values", ["commit", "--date", "now", "-Skey"], "git commit -F FILE --date=now --gpg-sign=key"],
    ["keeps what stands before", ["-c", "a.b=c d", "commit", "-v"], "git -c 'a.b=c d' commit -F FILE"],
    ["does not fix up twice", ["commit", "--fixup=HEAD"], "git commit -F FILE"],
    ["concludes a merge", ["merge", "--no-ff", "-m", "x", "side"], "git commit -F FILE"],
    [
      "keeps the author whose message was taken",
      ["commit", "--author=x <y>", "-C", "HEAD~1"],
      "git commit -F FILE '--author=Ada L <ada@example.org>' '--date=@1700000000 +0100'",
    ],
    [
      "keeps no author that is reset",
      ["commit", "-C", "a", "--reset-author"],
      "git commit -F FILE --reset-author",
    ],
  ])("%s", (_name, words, expected) => {
    expect(printed(["git", ...words], true)).toBe(expected);
  });

  it.each<[string, string[], string]>([
    ["stages again", ["commit", "-am", "x"], "git commit -F FILE --all"],
    ["names the files again", ["commit", "-m", "x", "a b", "--", "-c"], "git commit -F FILE -- 'a b' -c"],
    ["includes", ["commit", "-i", "a", "--amend"], "git commit -F FILE --include --amend -- a"],
  ])("%s", (_name, words, expected) => {
    expect(printed(["git", ...words], false)).toBe(expected);
  });

  it.each<[string, string[], boolean]>([
    ["nobody knows", ["commit", "--brand-new"], true],
    ["may be two", ["commit", "--allow"], true],
    ["changes another commit's message", ["commit", "--fixup=reword:HEAD"], true],
    ["was read from a pipe", ["commit", "--pathspec-from-file=-"], false],
    ["leaves the index unexplained", ["commit", "-m", "x"], false],
    ["is another one", ["rebase", "--continue"], true],
    ["is longer than anybody reads", ["commit", ..."a".repeat(600)], false],
  ])("is not told where the command %s", (_name, words, ownIndex) => {
    expect(printed(["git", ...words], ownIndex)).toBeNull();
  });

  it("knows of folders that git does not tell hooks of", () => {
    expect(beginAgain(["git", "-C", "x", "commit"], HOOK, true)?.elsewhere).toBe(true);
    expect(beginAgain(["git", "commit", "-C", "x"], HOOK, true)?.elsewhere).toBe(false);
  });
});
