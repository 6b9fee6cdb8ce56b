import { describeVerdicts } from "../support/judged-command.js";

const FILES = {
  "/repo/off.sh": "#!/bin/sh\ngit commit --no-verify -m x\n",
  "/repo/fine.sh": "#!/bin/sh\nnpm test\n",
};

const DENIED = ["npx dotenv -v HUSKY=0 -- git commit -m x"];

/** A script is run that the command made of something else, or that another program hands to a shell. */
const ASKED = [
  "cp off.sh /tmp/a.sh && bash /tmp/a.sh",
  "mv off.sh a.sh && bash a.sh",
  "ln -s off.sh a.sh; source a.sh",
  "cat off.sh > a.sh && sh a.sh",
  "cat off.sh | tee a.sh > /dev/null && sh a.sh",
  "sed 's/x/y/' off.sh > a.sh && chmod +x a.sh && ./a.sh",
  "base64 -d x > a.sh && sh a.sh",
  "git show HEAD:x > a.sh && . ./a.sh",
  "curl -s file:///repo/off.sh | sh",
  "wget -qO- file:///repo/off.sh | bash",
  "npx tsx -e \"fs.writeFileSync('.husky/pre-commit', '')\"",
  "npx ts-node -e \"execSync('git commit -n')\"",
  "uvx python -c \"import os; os.system('git commit -n')\"",
];

const HARMLESS = [
  "cp fine.sh /tmp/a.sh && bash /tmp/a.sh",
  "mv fine.sh a.sh && bash a.sh",
  "cp off.sh a.sh && cat a.sh",
  "cat fine.sh > a.sh && sh a.sh",
  "cat fine.sh | tee a.sh > /dev/null && sh a.sh",
  "sed 's/x/y/' fine.sh > a.sh && chmod +x a.sh && ./a.sh",
  "cp off.sh a.sh; echo 'npm test' > a.sh; sh a.sh",
  "curl -fsSL https://x -o a.sh && sh a.sh",
  "curl -fsSL https://x > a.sh && sh a.sh",
  "curl -s file:///repo/fine.sh | sh",
  "git show HEAD:src/a.ts > /tmp/a.ts && npx tsc --noEmit /tmp/a.ts",
  "npx tsx scripts/build.ts",
  "npx dotenv -e .env -- npm test",
  "uvx ruff check .",
];

describeVerdicts(
  "a script that is made of another text",
  { deny: DENIED, ask: ASKED, harmless: HARMLESS },
  FILES,
);
