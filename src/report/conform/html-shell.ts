// The page around a report: one file that loads nothing, runs nothing, and says so to the browser.
import { createHash } from 'node:crypto';
import { STYLE } from './html-style.js';
import { Html, html } from './html-template.js';
import type { Tone } from './words.js';

export interface Page {
  readonly title: string;
  /** Of the verdict: the colour of the icon in the browser's tab. */
  readonly tone: Tone;
  readonly main: Html;
}

const ICON_COLORS: Readonly<Record<Tone, string>> = {
  good: '%231a7f37',
  bad: '%23b42318',
  warn: '%23b57a00',
  note: '%230a5bb8',
  quiet: '%2357606a',
};

/** A whole document. Its policy forbids scripts, requests and any style but its own, whatever a report holds. */
export function* writePage({ title, tone, main }: Page): Generator<string> {
  const style = `\n${STYLE}\n`;
  const hash = createHash('sha256').update(style).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`;
  yield '<!doctype html>\n';
  yield html`<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="${icon(tone)}">
<style>${new Html(style)}</style>
</head>
<body>
`.text;
  yield main.text;
  yield '\n</body>\n</html>\n';
}

function icon(tone: Tone): string {
  const circle = `<circle cx='8' cy='8' r='7' fill='${ICON_COLORS[tone]}'/>`;
  return `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'>${circle}</svg>`;
}
