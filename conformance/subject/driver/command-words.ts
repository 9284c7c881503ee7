// A command line split into words as a POSIX shell splits it, and words put back into one: quotes and backslashes, and no
// expansion of any kind, since no shell is asked.
import { DbkitError } from '../../../src/document/error.js';

/** One word's parts: '…', "…", an escaped character, or plain ones. */
const PART = /'([^']*)'|"((?:[^"\\]|\\[\s\S])*)"|\\([\s\S])|([^\s'"\\]+)|(\s+)/y;

/** The words of a command. Throws DbkitError `usage` for a quote that does not end, and for no word at all. */
export function wordsOf(command: string): string[] {
  const words: string[] = [];
  let word: string | undefined;
  // A backslash before a line end continues the line.
  const line = command.replace(/('[^']*')|\\\n/g, (_, single = '') => single);
  PART.lastIndex = 0;
  while (PART.lastIndex < line.length) {
    const at = PART.lastIndex;
    const match = PART.exec(line);
    if (!match)
      throw new DbkitError(
        'usage',
        `the quote or backslash at character ${at + 1} of the command does not end: ${command}`,
      );
    const [, single, double, escaped, plain, space] = match;
    if (space !== undefined) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else {
      // Within double quotes a backslash stands for itself, but before these.
      const quote = double?.replace(/\\([$`"\\])/g, '$1');
      word = (word ?? '') + (single ?? quote ?? escaped ?? plain ?? '');
    }
  }
  if (word !== undefined) words.push(word);
  if (words.length > 0) return words;
  throw new DbkitError('usage', 'the command is empty: give a program, such as --exec "python3 driver.py"');
}

/** The word as a POSIX shell must be given it. */
export function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`;
}
