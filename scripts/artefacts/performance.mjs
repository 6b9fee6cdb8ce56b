import { readFile } from "node:fs/promises";
import { performancePage } from "../bench/peers/page.mjs";
import { performancePicture } from "../bench/peers/picture.mjs";
import { pageWith } from "./markdown.mjs";

const BEGIN = "<!-- generated from performance.json -->";

/** docs/performance.md's figures and docs/performance.svg: no number in them is typed. */
export async function* performance() {
  const result = JSON.parse(await readFile("docs/performance.json", "utf8"));
  yield pageWith("docs/performance.md", BEGIN, performancePage(result));
  yield { path: "docs/performance.svg", text: performancePicture(result) };
}
