// Stands between a check and a service: records every call, gives it a deadline, and notices answers that are not plain JSON.
import { messageOf } from '../src/document/error.js';
import { inspectDocument } from '../src/document/inspect.js';
import type { DatabaseService } from '../src/store/database-service.js';
import { CallTimeout, type FullService } from './checks/check.js';
import { describeError } from './checks/expect.js';
import { shown } from './checks/shown.js';

export interface RecordedCall {
  /** The call as it was made, readable: the service may change what it is handed. */
  readonly text: string;
  /** As readable text, once it has come. */
  answer: string;
}

const OPERATIONS = [
  'get',
  'save',
  'delete',
  'listAll',
  'find',
  'ensureIndex',
  'saveMany',
  'getMany',
  'deleteMany',
] as const;
type OperationName = (typeof OPERATIONS)[number];

/** The calls that a check makes, in order. */
export class CallLog {
  readonly calls: RecordedCall[] = [];
  /** The first answer that was not plain JSON, in words. */
  impurity: string | undefined;

  /** The calls as a program, a line each. */
  program(): string[] {
    return this.calls.map((call) => call.text);
  }

  /** The last calls with their answers. */
  last(count: number): string[] {
    return this.calls.slice(-count).map((call) => `${call.text}  → ${call.answer}`);
  }
}

export interface Watch {
  /** Shown before the calls of any client but `main`. */
  readonly client: string;
  readonly log: CallLog;
  readonly timeoutMs: number;
}

/** The same service, watched. */
export function recorded(service: DatabaseService, watch: Watch): FullService {
  const watched: Record<string, unknown> = { close: async () => service.close?.() };
  for (const operation of OPERATIONS) {
    watched[operation] = (...args: unknown[]) => watchedCall(service, operation, args, watch);
  }
  return watched as unknown as FullService;
}

async function watchedCall(
  service: DatabaseService,
  operation: OperationName,
  args: unknown[],
  watch: Watch,
): Promise<unknown> {
  const call: RecordedCall = { text: callText(watch.client, operation, args), answer: 'no answer' };
  watch.log.calls.push(call);
  try {
    const answer = await withDeadline(callOf(service, operation, args), watch.timeoutMs, operation);
    call.answer = shown(answer);
    watch.log.impurity ??= impurityOf(operation, answer);
    return answer;
  } catch (error) {
    call.answer = describeError(error);
    throw error;
  }
}

// An implementation may throw before it has made a promise.
async function callOf(service: DatabaseService, operation: OperationName, args: unknown[]): Promise<unknown> {
  const method = service[operation] as ((...args: unknown[]) => Promise<unknown>) | undefined;
  if (!method) throw new TypeError(`the service has no ${operation}`);
  return method.apply(service, args);
}

/** The call's answer, or CallTimeout. */
export async function withDeadline<T>(call: Promise<T>, timeoutMs: number, what: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new CallTimeout(`${what} has not answered within ${timeoutMs} ms`)),
      timeoutMs,
    );
  });
  try {
    return await Promise.race([call, deadline]);
  } finally {
    clearTimeout(timer);
  }
}

function impurityOf(operation: OperationName, answer: unknown): string | undefined {
  // These answer with nothing; what they do answer with is judged where it matters.
  if (operation === 'delete' || operation === 'ensureIndex') return undefined;
  try {
    inspectDocument({ answer: documentsIn(answer) });
    return undefined;
  } catch (error) {
    return `${operation} answered with something that is not plain JSON: ${messageOf(error).replace('/answer', '')}`;
  }
}

// An outcome's error is the implementation's own value, and not judged.
function documentsIn(answer: unknown): unknown {
  if (answer instanceof Map) return Object.fromEntries(answer);
  if (!Array.isArray(answer)) return answer;
  return answer.map((one: unknown) => {
    if (typeof one !== 'object' || one === null || !('ok' in one && 'error' in one)) return one;
    return { ...one, error: null };
  });
}

function callText(client: string, operation: string, args: readonly unknown[]): string {
  const given = args.filter((arg, at) => arg !== undefined || at < args.length - 1);
  return `${client === 'main' ? '' : `${client}: `}${operation}(${given.map(shown).join(', ')})`;
}
