import { setTimeout as wait } from "node:timers/promises";
import fc from "fast-check";
import { countTokens } from "gpt-tokenizer/encoding/o200k_base";
import { expect, it } from "vitest";
import { boundO200k, countO200k } from "../../../src/content/tokens/o200k.js";
import { cpuTime } from "../../support/cpu-time.js";

/** The library's own count; special tokens are text. */
const library = (text: string): number => countTokens(text, { disallowedSpecial: new Set() });

const WORDS = [
  " international",
  "getElementById",
  " Straßenbahn",
  "🚀",
  "  \n",
  "https://",
  " 提交",
  "ization",
  "42",
];

const bytes = Buffer.from(Array.from({ length: 600 }, (_, at) => (at * 7919) % 256));

it.each([
  ["nothing", ""],
  ["prose", "The gate opens or stays shut, and says why. ".repeat(40)],
  ["prose of capitals", "THE GATE STAYS SHUT, AND SAYS WHY. ".repeat(20)],
  ["contractions", "it's we'll they'd I'm you've can't SHE'LL 'tis ".repeat(10)],
  ["German", "Größenverhältnisse überprüfen, außer für Straßenfußgänger. ".repeat(10)],
  ["French", "L'été où l'œuvre naïve fut achevée à Noël. ".repeat(10)],
  ["Russian", "Сообщение объясняет, зачем нужна эта работа. ".repeat(10)],
  ["Greek", "Το μήνυμα εξηγεί γιατί χρειάζεται η εργασία. ".repeat(10)],
  ["Arabic", "الرسالة تشرح سبب الحاجة إلى هذا العمل. ".repeat(10)],
  ["Hebrew", "ההודעה מסבירה מדוע נדרשת העבודה הזו. ".repeat(10)],
  ["Hindi", "संदेश बताता है कि इस काम की ज़रूरत क्यों है। ".repeat(10)],
  ["Thai", "ข้อความอธิบายว่าทำไมจึงต้องทำงานนี้ ".repeat(10)],
  ["Chinese", "提交信息说明为什么需要这项工作。".repeat(30)],
  ["Japanese", "コミットメッセージは、なぜこの作業が必要かを説明します。".repeat(10)],
  ["Korean", "커밋 메시지는 이 작업이 왜 필요한지 설명합니다. ".repeat(10)],
  ["TypeScript", "const open = (path: string): boolean => judge(path).every(({ ok }) => ok);\n".repeat(30)],
  ["Python", "def judge(path: str) -> bool:\n    return all(ok for ok in check(path))\n\n\n".repeat(20)],
  ["shell", 'git diff --cached -z | xargs -0 -n1 sh -c \'printf "%s\\n" "$0"\' || exit $?\n'.repeat(10)],
  ["JSON", JSON.stringify({ rules: [{ id: 1, on: true, at: null, share: 0.4 }] }, null, 2).repeat(20)],
  ["YAML", "gates:\n  frontmatter:\n    files: { '**/*.md': claude-agent }\n".repeat(20)],
  ["HTML", '<a href="https://example.org/?q=1&amp;r=2" class="x y">text</a>\n'.repeat(20)],
  ["a table", "| a | b |\n| --- | --- |\n| 1 | 2 |\n".repeat(30)],
  ["base64", bytes.toString("base64")],
  ["hexadecimal", bytes.toString("hex")],
  ["numbers", Array.from({ length: 200 }, (_, at) => at ** 3).join(", ")],
  [
    "identifiers",
    "parseGitZOutput getStagedFiles MAX_RUN_LENGTH snake_case_name kebab-case-name ".repeat(10),
  ],
  ["URLs", "https://example.org/a/b/c.html#fragment?query=%20value ".repeat(10)],
  ["emoji", "👩‍💻 🚀 ✅ 👍🏽 🏳️‍🌈 ".repeat(30)],
  ["blank lines", "a\n\n\n\nb\r\n\r\n \n\t\n".repeat(50)],
  ["white space of many kinds", " \t\u00a0\u2003\u3000\u200b\u2028x".repeat(30)],
  ["signs", "!?#$%&*+-=^_~<>[]{}()|/\\\"'`;:.,@".repeat(20)],
  ["combining marks", "é ñ ü ạ̈ Z͑ͫ̓ͪ̂ͫ̽ ".normalize("NFD").repeat(30)],
  ["special tokens", "<|endoftext|> and <|fim_prefix|> and <|im_start|>"],
  ["replacement characters", bytes.toString("utf8")],
  ["a long word", "a".repeat(63) + "b".repeat(1) + "c".repeat(2_000)],
])("counts %s as the library does", async (_name, text) => {
  expect(await countO200k(text)).toBe(library(text));
  expect(await boundO200k(text)).toBeGreaterThanOrEqual(library(text));
});

it.each([
  ["prose", "The gate opens or stays shut, and says why. ".repeat(40)],
  ["code", "const open = (path: string): boolean => judge(path).every(({ ok }) => ok);\n".repeat(30)],
])("bounds %s within a fifth of what it takes", async (_name, text) => {
  expect(await boundO200k(text)).toBeLessThan(library(text) * 1.2);
});

it("never bounds any text below what it takes", async () => {
  const texts = fc.array(fc.oneof(fc.string({ unit: "binary", maxLength: 60 }), fc.constantFrom(...WORDS)), {
    maxLength: 12,
  });
  await fc.assert(
    fc.asyncProperty(texts, async (parts) => {
      const text = parts.join("");
      expect(await boundO200k(text)).toBeGreaterThanOrEqual(library(text));
    }),
    { numRuns: 500 },
  );
});

it("counts any text as the library does", async () => {
  const texts = fc.array(
    fc.oneof(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.string({ unit: "grapheme", maxLength: 60 }),
      fc.stringMatching(/^[ a-zA-Z0-9'\n/_.-]{0,80}$/),
      fc.constantFrom("\r\n", "  ", "'s", "===", "abcabcabcabc", "ABCdef", "\ud83d\ude00", "\u0301"),
    ),
    { maxLength: 8 },
  );
  await fc.assert(
    fc.asyncProperty(texts, async (parts) => {
      const text = parts.join("");
      expect(await countO200k(text)).toBe(library(text));
    }),
    { numRuns: 1_000 },
  );
});

it("counts words of any length as the library does", async () => {
  const word = fc.array(fc.constantFrom("a", "t", "th", "ing", "é", "漢", "xq"), {
    minLength: 20,
    maxLength: 120,
  });
  await fc.assert(
    fc.asyncProperty(word, async (parts) => {
      const text = parts.join("");
      expect(await countO200k(text)).toBe(library(text));
    }),
    { numRuns: 200 },
  );
});

it("counts what is longer than a window as the library does, where words end", async () => {
  const text = "The gate opens or stays shut, and it's said why: 提交。\n\n".repeat(6_000);
  expect(await countO200k(text)).toBe(library(text));
});

it.each(["x", "_", " ", "\n", "漢", "é", "=", "/\n", "!!\u0300", "\n/\r", " \u00a0", "\u200d!", "'s", "👩"])(
  "counts 300,000 of %j in bounded time, within a twentieth of the library's rate",
  async (one) => {
    await countO200k("warm");
    const start = cpuTime();
    const counted = await countO200k(one.repeat(300_000 / one.length));
    expect(cpuTime() - start).toBeLessThan(3_000);
    const sample = one.repeat(4_800 / one.length);
    expect(counted / (300_000 / 4_800) / library(sample)).toBeCloseTo(1, 1);
  },
);

it("lets others have their turn while it counts", async () => {
  let turns = 0;
  const counting = countO200k("one word after the other ".repeat(20_000));
  const ticking = (async () => {
    for (; turns < 3; turns++) await wait(0);
  })();
  await Promise.race([counting, ticking]);
  expect(turns).toBeGreaterThan(1);
  await counting;
});
