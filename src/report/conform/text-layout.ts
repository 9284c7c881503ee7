// Text on a terminal: labels with what they say beside them, paragraphs that wrap, tables that align.

// Below this many columns, wrapping would help nobody.
const NARROWEST = 30;

/** The words in lines of at most `width` columns. */
export function wrapped(text: string, width: number): string[] {
  if (width < NARROWEST || columnsOf(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && columnsOf(line) + 1 + columnsOf(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** Lines with a label before the first; the others stand under its text. */
export function labelled(label: string, lines: readonly string[], paint: (text: string) => string): string[] {
  return lines.map((line, at) => {
    const start = (at === 0 ? label : '').padEnd(LABEL);
    return line === '' && at > 0 ? '' : `  ${at === 0 ? paint(start) : start}${line}`;
  });
}

const LABEL = 12;

/** How far a labelled text stands from the left. */
export const INDENT = LABEL + 2;

/** Rows as aligned columns, the first column to the left, numbers to the right. */
export function aligned(rows: readonly (readonly (string | number)[])[]): string[][] {
  const widths = (rows[0] ?? []).map((_, at) =>
    Math.max(...rows.map((row) => columnsOf(String(row[at] ?? '')))),
  );
  return rows.map((row, index) =>
    row.map((cell, at) => {
      const isRight = typeof (index === 0 ? rows[1]?.[at] : cell) === 'number';
      const space = ' '.repeat((widths[at] ?? 0) - columnsOf(String(cell)));
      return isRight ? space + cell : cell + space;
    }),
  );
}

// Marks have no width of their own, and the letters of East Asia and most pictures have two columns.
const NONE = /[\p{Mn}\p{Me}\u200b-\u200f\ufeff]/u;
const DOUBLE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|\p{Emoji_Presentation}/u;

/** How many columns a terminal gives the text. */
export function columnsOf(text: string): number {
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  return [...text].reduce((sum, one) => sum + (NONE.test(one) ? 0 : DOUBLE.test(one) ? 2 : 1), 0);
}
