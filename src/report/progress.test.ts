import { Writable } from 'node:stream';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { chooseProgressMode, type ProgressMode, startProgress } from './progress.js';

const MB = 1_000_000;

function screen(isTTY: boolean) {
  const written: string[] = [];
  const write = (chunk: Buffer, _: string, done: () => void) => {
    written.push(chunk.toString());
    done();
  };
  return { stream: Object.assign(new Writable({ write }), { isTTY, columns: 100 }), written };
}

// Works for a while without ever yielding to the event loop, as reading files synchronously does.
async function work(
  mode: ProgressMode,
  { seconds = 60, total = (600 * MB) as number | null, isTTY = false } = {},
) {
  const { stream, written } = screen(isTTY);
  const progress = await startProgress({
    label: 'validate',
    total: total ?? undefined,
    unit: 'bytes',
    mode,
    stream,
  });
  for (let step = 1; step <= seconds * 10; step += 1) {
    vi.setSystemTime(Date.now() + 100);
    clock += 100;
    progress.update(step * MB);
  }
  const before = written.length;
  progress.stop();
  progress.stop();
  progress.update(0);
  return { during: written.slice(0, before), all: written };
}

let clock = 0;

beforeEach(() => {
  clock = 0;
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  vi.spyOn(process.hrtime, 'bigint').mockImplementation(() => BigInt(clock * 1e6));
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('lines come every ten seconds, and once at the end', async () => {
  const { during, all } = await work('lines');
  expect(during.length).toBe(6);
  expect(during[1]).toBe('validate  200 MB of 600 MB  33 %  10 MB/s  40 s left\n');
  expect(all.length).toBe(7);
});

test('work of a few seconds prints no lines', async () => {
  expect((await work('lines', { seconds: 9 })).all).toEqual([]);
});

test('events are NDJSON, one a second and a last one', async () => {
  const { all } = await work('json', { seconds: 3, total: null });
  const events = all.map((line) => JSON.parse(line));
  expect(events.map(({ event }) => event)).toEqual(['progress', 'progress', 'progress', 'end']);
  expect(events[0]).toEqual({
    event: 'progress',
    label: 'validate',
    unit: 'bytes',
    done: 10 * MB,
    total: null,
    elapsedMs: 1000,
  });
});

test('a bar is drawn while the work never yields, and wiped at the end', async () => {
  const { during, all } = await work('bar', { seconds: 30, isTTY: true });
  const drawn = during.filter((chunk) => chunk.includes('█'));
  expect(drawn.length).toBeGreaterThan(20);
  expect(drawn.length).toBeLessThan(200);
  expect(drawn.at(-1)).toMatch(/^█+░+ validate {2}\d+ MB of 600 MB {2}\d+ % {2}10 MB\/s {2}\d+ s left$/);
  expect(all.join('').endsWith('\u001b[2K')).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

test('a bar without a total is words alone', async () => {
  const { during } = await work('bar', { seconds: 5, total: null, isTTY: true });
  expect(during.join('')).toContain('validate  10 MB  10 MB/s');
  expect(during.join('')).not.toMatch(/[█░%]/);
});

test('none prints nothing', async () => {
  expect((await work('none')).all).toEqual([]);
});

test('the mode is the one asked for, else what the stream can show', () => {
  const choose = (progress: string | undefined, quiet: boolean, isTTY: boolean) =>
    chooseProgressMode({ progress, quiet, isTTY });
  expect(choose(undefined, false, true)).toBe('bar');
  expect(choose(undefined, false, false)).toBe('lines');
  expect(choose(undefined, true, true)).toBe('none');
  expect(choose('json', true, true)).toBe('json');
  expect(choose('none', false, true)).toBe('none');
  expect(choose('bar', false, false)).toBe('lines');
  expect(() => choose('jsno', false, true)).toThrow(
    'Unknown --progress "jsno"; known: bar, lines, json, none.',
  );
});
