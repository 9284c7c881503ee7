// HTML in which every value is text: whatever stands in `${…}` is escaped, unless this template made it.
import { xmlText } from '../xml.js';

/** Markup that is safe to put into a page. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Value = string | number | Html | readonly Html[];

/** Attribute values must stand in double quotes: only those are escaped. */
export function html(strings: TemplateStringsArray, ...values: readonly Value[]): Html {
  return new Html(strings.reduce((text, string, at) => text + written(values[at - 1]) + string));
}

/** A sentence in which what stands between backticks is code. */
export function prose(sentence: string): Html[] {
  const parts = sentence.split('`');
  // An odd number of backticks is no pairs.
  if (parts.length % 2 === 0) return [html`${sentence}`];
  return parts.map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : html`${part}`));
}

function written(value: Value | undefined): string {
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(({ text }) => text).join('');
  return xmlText(String(value ?? ''));
}
