// Progress in words: `validate  120 MB of 400 MB  30 %  250 MB/s  2 s left`.
import { grouped } from './counted.js';
import type { ProgressState } from './progress-view.js';

const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];

/** Rate and time left are left out until there is something to reckon them from. */
export function describeProgress(state: ProgressState): string {
  const { label, unit, total, done, elapsedMs } = state;
  const perSecond = elapsedMs > 0 ? (done * 1000) / elapsedMs : 0;
  const parts = [
    label,
    total === undefined ? amount(done, unit) : `${amount(done, unit)} of ${amount(total, unit)}`,
  ];
  if (state.detail !== undefined) parts.push(state.detail);
  if (total !== undefined && total > 0) parts.push(`${Math.min(100, Math.floor((done / total) * 100))} %`);
  if (perSecond > 0) parts.push(`${amount(perSecond, unit)}/s`);
  if (perSecond > 0 && total !== undefined && total > done)
    parts.push(`${duration((total - done) / perSecond)} left`);
  return parts.join('  ');
}

function amount(count: number, unit: string): string {
  return unit === 'bytes' ? bytes(count) : `${grouped(Math.round(count))} ${unit}`;
}

function bytes(count: number): string {
  const power = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log10(Math.max(count, 1)) / 3)));
  const value = count / 1000 ** power;
  return `${value < 10 && power > 0 ? value.toFixed(1) : Math.round(value)} ${UNITS[power]}`;
}

function duration(seconds: number): string {
  const whole = Math.ceil(seconds);
  if (whole < 60) return `${whole} s`;
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`;
}
