// Commands and arguments as they may be printed: what looks like a secret is `***`.
import { redactUrl } from '../../src/backend/url.js';
import { isJsonObject, type JsonValue } from '../../src/document/json.js';

const SECRET = /pass|pwd|secret|token|key|credential|auth/i;
const MASK = '***';

/** The words of a command: URLs without passwords, `--password=…`, `NAME_TOKEN=…`, and the word after `--api-key`. */
export function maskedWords(words: readonly string[]): string[] {
  return words.map((word, at) => {
    const before = words[at - 1] ?? '';
    if (/^--?[\w-]+$/.test(before) && SECRET.test(before) && !word.startsWith('-')) return MASK;
    const [, name] = /^([\w.-]+)=/.exec(word) ?? [];
    if (name !== undefined && SECRET.test(name)) return `${name}=${MASK}`;
    return maskedText(word);
  });
}

/** JSON whose secret members are masked; what is no JSON as it is, but for URLs. */
export function maskedJson(text: string): string {
  try {
    return JSON.stringify(masked(JSON.parse(text) as JsonValue));
  } catch {
    return maskedText(text);
  }
}

function masked(value: JsonValue): JsonValue {
  if (typeof value === 'string') return maskedText(value);
  if (Array.isArray(value)) return value.map(masked);
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, SECRET.test(name) ? MASK : masked(one)]),
  );
}

function maskedText(text: string): string {
  return text.replace(/[a-z][a-z0-9+.-]*:\/\/\S+/gi, redactUrl);
}
