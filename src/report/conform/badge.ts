// The verdict as an SVG badge: `conformance | conformant, 3 exemptions`.
import { counted } from '../counted.js';
import { xmlText } from '../xml.js';
import type { ConformReport } from './conform-report.js';
import { type Tone, VERDICTS } from './words.js';

// White text on each of them has a contrast of at least 4.5 to 1.
const COLORS: Readonly<Record<Tone, string>> = {
  good: '#1a7f37',
  bad: '#b42318',
  warn: '#8f5f00',
  note: '#0a5bb8',
  quiet: '#57606a',
};

// Widths of Verdana at 11 px, by the kind of character. `textLength` makes any other font fit the same width.
const WIDTHS: readonly (readonly [characters: RegExp, width: number])[] = [
  [/[mw]/, 9.8],
  [/[ijlft.,: ]/, 4.3],
];
const WIDTH = 6.9;
const PADDING = 6;

/** One SVG, which names itself to who cannot see it. */
export function* writeBadge(report: ConformReport): Generator<string> {
  yield badgeSvg('conformance', messageOf(report), COLORS[VERDICTS[report.verdict].tone]);
}

function messageOf({ verdict, requirements }: ConformReport): string {
  const exempt = requirements.filter(({ status }) => status === 'exempt').length;
  const exemptions = verdict === 'conformant' && exempt > 0 ? `, ${counted(exempt, 'exemption')}` : '';
  return VERDICTS[verdict].label + exemptions;
}

function badgeSvg(label: string, message: string, color: string): string {
  const [left, right] = [textWidth(label) + 2 * PADDING, textWidth(message) + 2 * PADDING];
  const width = left + right;
  const title = xmlText(`${label}: ${message}`);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20" viewBox="0 0 ${width} 20" role="img" aria-label="${title}">
<title>${title}</title>
<clipPath id="round"><rect width="${width}" height="20" rx="3"/></clipPath>
<g clip-path="url(#round)"><rect width="${left}" height="20" fill="#3d444d"/><rect x="${left}" width="${right}" height="20" fill="${color}"/></g>
<g fill="#fff" font-family="Verdana,DejaVu Sans,Geneva,sans-serif" font-size="11" aria-hidden="true">
${textSvg(label, PADDING)}
${textSvg(message, left + PADDING)}
</g>
</svg>
`;
}

function textSvg(text: string, x: number): string {
  return `<text x="${x}" y="14" textLength="${textWidth(text)}" lengthAdjust="spacingAndGlyphs">${xmlText(text)}</text>`;
}

function textWidth(text: string): number {
  const widths = [...text].map((character) => WIDTHS.find(([kind]) => kind.test(character))?.[1] ?? WIDTH);
  return Math.round(widths.reduce((sum, width) => sum + width, 0));
}
