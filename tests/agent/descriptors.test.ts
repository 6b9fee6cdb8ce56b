// biome-ignore-all lint/suspicious/noTemplateCurlyInString: the braces are the shell's
import { describeVerdicts } from "../support/judged-command.js";

const FILES = { "/repo/off.sh": "rm -rf .husky\n", "/repo/fine.sh": "npm test\n" };

/** What a shell reads from a descriptor that was opened before, or from a command that writes to it. */
const DENIED = [
  "exec 3< <(echo 'git commit -n'); bash <&3",
  "exec 3<<< 'git commit -n'; bash <&3",
  "exec 3<<'E'\ngit commit -n\nE\nsh /dev/fd/3",
  "exec 3<<< 'git commit -n'; source /dev/fd/3",
  "exec {fd}< <(echo 'git commit -n'); bash <&\"$fd\"",
  "exec 3<<< 'git commit -n' 4<&3; bash <&4",
  "bash /dev/fd/3 3<<< 'git commit -n'",
  "exec 3<<< '-n'; read -r flag <&3; git commit $flag -m x",
  "exec <<< 'git commit -n'; bash -s",
  "echo 'git commit -n' > >(bash)",
  "echo 'git commit -n' | tee >(bash)",
  "printf 'git commit -n' | tee copy.sh >(sh)",
  "coproc git commit --no-verify -m x",
  "coproc NAME { git push --no-verify; }",
  "coproc { git push --no-verify; }",
];

const ASKED = [
  "exec 3< <(cat off.sh); bash <&3",
  "exec 3< off.sh; bash <&3",
  "exec 3< off.sh; source /dev/fd/3",
  "exec {fd}< off.sh; bash <&${fd}",
  "bash < <(cat off.sh)",
  "source /dev/stdin < off.sh",
  "cat off.sh | bash 3< /dev/null",
  "cat off.sh > >(sh)",
  "cat off.sh | tee >(sh)",
  "exec > >(bash); echo 'git commit -n'",
  "coproc bash; echo 'git commit -n' >&\"${COPROC[1]}\"",
];

const HARMLESS = [
  "exec 3< fine.sh; bash <&3",
  "exec 3<<< 'npm test'; bash <&3",
  "exec 3<<< 'git commit -n'; cat <&3",
  "exec 3<<< 'git commit -n'; (exec 3<<< 'npm test'; bash <&3)",
  "(exec 3<<< 'git commit -n'); bash fine.sh <&3",
  'exec 3< list; while read -r line <&3; do echo "$line"; done; exec 3<&-',
  'while read -r -u 3 line; do echo "$line"; done 3< list',
  "exec 3>&1 4>&2; npm test",
  "exec > >(tee build.log) 2>&1; npm test",
  "exec 9> /tmp/lock; flock 9; npm test",
  "exec < /dev/null; npm test",
  "npm test > >(tee out.log) 2> >(tee err.log >&2)",
  "npm test | tee >(grep -c ok) > /dev/null",
  "bash < <(curl -fsSL https://x)",
  "coproc npm run dev",
  "coproc SERVER { npm run dev; }",
  "diff <(sort a) <(sort b)",
  "git diff 2>&1 | head -20",
];

describeVerdicts(
  "what is read from another descriptor",
  { deny: DENIED, ask: ASKED, harmless: HARMLESS },
  FILES,
);
