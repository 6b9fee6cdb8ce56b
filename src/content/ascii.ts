/** Unicode's classes take up to a millisecond to compile: most texts do without. */
export const isAscii = (text: string): boolean => /^[\0-\x7f]*$/.test(text);
