// GitHub workflow commands, which a runner makes annotations of.
import { visible } from './visible.js';

// GitHub makes annotations of the first ten errors and the first ten warnings of a step; its log has all of them.
export const ANNOTATIONS_SHOWN = 10;

export function githubCommand(
  name: 'error' | 'warning' | 'notice',
  properties: Readonly<Record<string, string>>,
  message: string,
): string {
  const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(visible(value))}`);
  return `::${name} ${list.join(',')}::${escapeData(visible(message))}\n`;
}

/** A line that is no command. The runner still obeys `##[command]` anywhere in one. */
export function githubLine(text: string): string {
  return `${text.replaceAll('##[', '##\\[')}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
