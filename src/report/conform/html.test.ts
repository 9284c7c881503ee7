import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  conformantReport,
  exemptReport,
  failingReport,
  hostileReport,
  unreachableReport,
} from '../../../test/sample-conform-reports.js';
import { obeyed } from '../../../test/sample-reports.js';
import { writeComparison } from './comparison-html.js';
import { writeHtml } from './html.js';
import { Html, html, prose } from './html-template.js';

const page = (report: Parameters<typeof writeHtml>[0]) => [...writeHtml(report)].join('');

describe.each([
  ['a conformant report', page(conformantReport)],
  ['a report with exemptions', page(exemptReport)],
  ['a failing report', page(failingReport)],
  ['a report of nothing reached', page(unreachableReport)],
  ['a hostile report', page(hostileReport)],
  ['a comparison', [...writeComparison([failingReport, exemptReport])].join('')],
  ['a hostile comparison', [...writeComparison([hostileReport, failingReport])].join('')],
])('the page of %s', (_, written) => {
  test('is well-formed, with nothing in it that would be obeyed', () => {
    expect(flaws(written)).toEqual([]);
    expect(written).not.toMatch(obeyed);
  });

  test('runs nothing and asks for nothing', () => {
    expect(tagsOf(written)).not.toContain('script');
    expect(tagsOf(written)).not.toContain('img');
    const attributes = tags(written).flatMap(({ attributes }) => Object.entries(attributes));
    expect(
      attributes.filter(([name]) => name.startsWith('on') || name === 'src' || name === 'style'),
    ).toEqual([]);
    const links = attributes.filter(([name]) => name === 'href').map(([, value]) => value);
    expect(links.filter((link) => !link.startsWith('#') && !link.startsWith('data:image/svg+xml,'))).toEqual(
      [],
    );
    expect(written.match(/<style>([\s\S]*?)<\/style>/)?.[1]).not.toMatch(/url\(|@import/);
  });

  test('allows its own style and nothing else', () => {
    const style = written.match(/<style>([\s\S]*?)<\/style>/)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(written).toContain(`content="default-src 'none'; style-src 'sha256-${hash}'; img-src data:;`);
  });

  test('has an id once, and every link and label inside the page leads somewhere', () => {
    const ids = tags(written).flatMap(({ attributes }) => attributes['id'] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = tags(written).flatMap(({ attributes }) => [
      ...(attributes['href']?.startsWith('#') ? [attributes['href'].slice(1)] : []),
      ...(attributes['aria-labelledby'] ?? '').split(' ').filter((id) => id !== ''),
    ]);
    expect(targets.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('tells readers of tables what cells are', () => {
    const heads = tags(written).filter(({ name, end }) => name === 'th' && !end);
    expect(heads.length).toBeGreaterThan(0);
    expect(heads.filter(({ attributes }) => attributes['scope'] === undefined)).toEqual([]);
    expect(tagsOf(written).filter((name) => name === 'h1').length).toBe(1);
  });
});

test('the verdict is the heading, and failures are open', () => {
  const written = page(failingReport);
  expect(written).toContain('<h1>Not conformant: 4 requirements failed</h1>');
  expect(written.split('<details').length - 1).toBe(6);
  expect(written.split('<details open>').length - 1).toBe(6);
  expect(written).toContain('<li id="SAVE-4" class="bad" data-status="fail">');
});

test('a should that fails does not look as if it decided', () => {
  expect(page(failingReport)).toContain('<li id="SAVE-8" class="warn" data-status="fail">');
});

test('the difference is marked', () => {
  expect(page(failingReport)).toContain(
    '<span class="expected">− {&quot;_id&quot;:&quot;<mark>a-1</mark>&quot;,&quot;name&quot;:&quot;Summariser&quot;}</span>',
  );
});

test('a requirement cannot take the id of a part of the page', () => {
  expect(page(hostileReport)).toContain('<li id="requirement-3"');
});

test('what a template is given is text, and only templates are markup', () => {
  expect(html`<p title="${'"><b>'}">${'<&\u202e'}</p>`.text).toBe(
    '<p title="&quot;&gt;&lt;b&gt;">&lt;&amp;\\u202e</p>',
  );
  expect(html`${[html`<i>${1}</i>`, new Html('<br>')]}`.text).toBe('<i>1</i><br>');
  expect(html`${prose('the `<_id>` of `x`')}`.text).toBe('the <code>&lt;_id&gt;</code> of <code>x</code>');
  expect(html`${prose('one ` alone')}`.text).toBe('one ` alone');
});

interface Tag {
  readonly name: string;
  readonly end: boolean;
  readonly empty: boolean;
  readonly attributes: Readonly<Record<string, string>>;
}

const TAG = /<(\/?)([a-z][a-z0-9]*)((?: [a-zA-Z-]+(?:="[^"<]*")?)*)(\/?)>/g;
const VOID = ['meta', 'link', 'input'];

// Style is no markup; it is checked by itself.
function body(written: string): string {
  return written.replace('<!doctype html>\n', '').replace(/<style>[\s\S]*?<\/style>/, '');
}

function tags(written: string): Tag[] {
  return [...body(written).matchAll(TAG)].map(([, end, name = '', attributes = '', empty]) => {
    const pairs = [...attributes.matchAll(/ ([a-zA-Z-]+)(?:="([^"]*)")?/g)].map(([, key, value]) => [
      key,
      value ?? '',
    ]);
    return {
      name,
      end: end === '/',
      empty: empty === '/' || VOID.includes(name),
      attributes: Object.fromEntries(pairs),
    };
  });
}

function tagsOf(written: string): string[] {
  return tags(written)
    .filter(({ end }) => !end)
    .map(({ name }) => name);
}

function flaws(written: string): string[] {
  const found: string[] = [];
  const plain = body(written).replace(/ href="data:[^"]*"/, '');
  if (/[<>]/.test(plain.replace(TAG, ''))) found.push('text that is half a tag');
  if (/&(?!(?:amp|lt|gt|quot);)/.test(plain)) found.push('a reference');
  const open: string[] = [];
  for (const { name, end, empty } of tags(plain)) {
    if (end && open.pop() !== name) found.push(`</${name}>`);
    if (!end && !empty) open.push(name);
  }
  return [...found, ...open];
}
