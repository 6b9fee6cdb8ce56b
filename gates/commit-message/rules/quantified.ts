/** A figure, a number word, an issue, a path or a name in code. */
const FIGURE = /\p{N}|`[^`\n]+`|https?:\/\/|\b[\w-]+\/[\w./-]+|#\w/u;
const NUMBER_WORDS =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?|millions?|half|twice|double[ds]?|triple[ds]?|once|every|each|all|zero|no longer|never|always)\b/i;
/** Words that name an effect: more or less of something, possible or impossible. */
const EFFECT =
  /\b(?:(?:fast|slow|small|larg|short|long|clear|simpl|saf|cheap|quick|easi|strong|bett|wors|few|low|high)(?:er|r)|less|more|fewer|reduc\w*|remov\w*|prevent\w*|avoid\w*|sav(?:es?|ed|ing)|cuts?|stops?|stopped|drops?|dropped|enabl\w*|allow\w*|unblock\w*|breaks?|catch(?:es)?|caught|refus\w*|can(?:not|'t)? (?:now )?\w+|now|improv\w*|increas\w*|decreas\w*|eliminat\w*|instead of|without)\b/i;

/** Whether an Impact names a figure, an effect or a reference. Deliberately generous: it informs. */
export function saysWhatChanged(content: string): boolean {
  // The expressions are quadratic at worst; so much text decides.
  const text = content.slice(0, 2_000);
  return /[0-9]/.test(text) || FIGURE.test(text) || NUMBER_WORDS.test(text) || EFFECT.test(text);
}
