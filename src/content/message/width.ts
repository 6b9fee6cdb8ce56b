/** Wide and fullwidth characters (Unicode 16, EastAsianWidth.txt, classes W and F), and emoji. */
const wide = () =>
  /[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{17000}-\u{18cff}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]|\p{Emoji_Presentation}|\ufe0f/u;
const invisible = () => /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]+$/u;

/** Intl.Segmenter takes quadratic time; so much of a line takes none to speak of, and no limit lies beyond. */
const EXACT = 1_000;

/** Costly to make, and most messages need none of it. */
const makeRuler = () => ({ segmenter: new Intl.Segmenter(), wide: wide(), invisible: invisible() });
let ruler: ReturnType<typeof makeRuler> | null = null;

/**
 * How many columns a terminal gives to `text`: two for wide characters, none for combining ones. Exact up
 * to 1,000 UTF-16 units; beyond, each unit counts as one column.
 */
export function displayWidth(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  ruler ??= makeRuler();
  let width = Math.max(0, text.length - EXACT);
  for (const { segment } of ruler.segmenter.segment(text.slice(0, EXACT))) {
    width += ruler.wide.test(segment) ? 2 : ruler.invisible.test(segment) ? 0 : 1;
  }
  return width;
}
