// A small driver over a store in memory, right as it stands, and wrong in one way if it is told which: node broken-driver.mjs twice
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

const [fault = 'none', ...more] = process.argv.slice(2);
const is = (name) => fault === name;
const stored = new Map();
let calls = 0;

class Missing extends Error {}

/** Each as `{ok, …}` without its seq. */
function answer({ op, args, client = 'main' }) {
  const { collection, id } = args;
  const key = `${collection} ${id}`;
  if (op !== 'hello' && client !== 'main' && !is('any-client'))
    return failure('invalid', null, 'no such client');
  switch (op) {
    case 'hello':
      if (args.protocol !== 1 && !is('any-version')) return failure('unsupported', null, 'version 1 alone');
      if (is('refuses-hello')) return failure('internal', 500, 'not today');
      return value(hello());
    case 'get':
      if (!stored.has(key)) throw new Missing(`there is no ${id}`);
      return value(stored.get(key));
    case 'save':
      stored.set(key, saved(args.document, id));
      return value({ id, rev: String(++calls) });
    case 'delete':
      if (!stored.delete(key)) throw new Missing(`there is no ${id}`);
      return is('no-value') ? { ok: true } : value(null);
    case 'list_all':
      return value([...stored].filter(([name]) => name.startsWith(`${collection} `)).map(([, one]) => one));
    case 'close':
      return value(is('close-answers') ? 'bye' : null);
    default:
      return is('dances') ? value(null) : failure('unsupported', null, `no ${op}`);
  }
}

function hello() {
  if (is('no-capabilities')) return { protocol: 1, name: 'broken' };
  if (is('wrong-capability')) return { protocol: 1, name: 'broken', capabilities: { find: 'yes' } };
  const capabilities = { concurrent: !is('one-at-a-time'), ...(is('declares-find') && { find: true }) };
  return { protocol: 1, name: 'broken', version: '1', language: 'JavaScript', capabilities, limits: {} };
}

function saved(document, id) {
  const text = JSON.stringify({ ...document, _id: id });
  return JSON.parse(is('replaces-surrogates') ? text.replace(/\\ud[89a-f][0-9a-f]{2}/gi, '\uFFFD') : text);
}

const value = (value) => ({ ok: true, value });
const failure = (code, status, message) => ({
  ok: false,
  error: { code, status, message, ...(status === null && { type: 'Refused' }) },
});

function errorOf(error) {
  if (is('unnamed-error'))
    return { ok: false, error: { code: 'internal', status: null, message: error.message } };
  if (is('unknown-code'))
    return { ok: false, error: { code: 'missing', status: 404, message: error.message } };
  if (is('text-status'))
    return { ok: false, error: { code: 'not_found', status: '404', message: error.message } };
  if (is('error-is-text')) return { ok: false, error: error.message };
  if (is('dies')) throw error;
  return failure('not_found', 404, error.message);
}

// Large integers travel through JavaScript as text with a mark before it.
const marked = (line) =>
  is('doubles') ? line : line.replace(/([:[,]\s*)(-?\d{16,})(?=\s*[,}\]])/g, '$1"#int $2"');
const exact = (text) => decimals(text.replace(/"#int (-?\d+)"/g, '$1'));
// As a client library does that has a class of its own for decimals.
const decimals = (text) =>
  is('decimal')
    ? text.replace(/(?<=:)-?\d+\.\d+(?=[,}])/g, (one) => `{"$notJson":{"type":"Decimal","text":"${one}"}}`)
    : text;

const write = (text) => process.stdout.write(text);

function send(request, reply) {
  const { seq } = request;
  const text = exact(JSON.stringify({ seq: is('text-seq') ? String(seq) : seq, ...reply }));
  const isData = request.op !== 'hello';
  if (is('no-seq')) return write(`${JSON.stringify(reply)}\n`);
  if (is('wrong-seq') && isData) return write(`${JSON.stringify({ seq: seq + 1000, ...reply })}\n`);
  if (is('twice') && isData) return write(`${text}\n${text}\n`);
  if (is('pretty')) return write(`${JSON.stringify({ seq, ...reply }, null, 2)}\n`);
  if (is('bom')) return write(`\uFEFF${text}\n`);
  if (is('blank-lines')) return write(`${text}\n\n`);
  if (is('no-line-end')) return write(text);
  if (is('half-line') && isData) return process.stdout.write(text.slice(0, 20), () => process.exit(0));
  if (is('prints') && request.op === 'save') return write(`saving ${request.args.id}\n${text}\n`);
  if (is('latin1') && /[\u0080-\uffff]/.test(text))
    return process.stdout.write(Buffer.from(`${text}\n`, 'latin1'));
  if (is('nan') && request.op === 'get')
    return write(`{"seq": ${seq}, "ok": true, "value": {"cost": NaN}}\n`);
  if (is('huge') && isData) return huge(seq);
  if (is('silent') || (is('hangs') && request.op === 'save')) return undefined;
  return write(`${text}\n`);
}

// Two hundred megabytes in one line.
function huge(seq) {
  write(`{"seq": ${seq}, "ok": true, "value": "`);
  const piece = 'x'.repeat(1 << 20);
  for (let count = 0; count < 200; count++) write(piece);
  write('"}\n');
}

function ends(request) {
  if (request.op !== 'close' || is('never-ends')) return;
  process.exitCode = is('ends-badly') ? 3 : 0;
  lines.close();
  process.stdin.destroy();
}

if (is('banner')) console.log('My driver 1.0 is ready');
if (is('exits')) {
  console.error('no database is configured');
  process.exit(1);
}
if (is('stubborn')) {
  // Ignores what it is told, and has a child that does the same.
  for (const name of ['SIGTERM', 'SIGINT']) process.on(name, () => undefined);
  const child = spawn(
    process.execPath,
    ['-e', 'process.on("SIGTERM", () => {}); setInterval(() => {}, 1000)'],
    {
      stdio: 'ignore',
    },
  );
  console.error(`child ${child.pid}`);
}
if (is('stubborn') || is('never-ends') || is('ignores-end')) setInterval(() => undefined, 1000);

const held = [];
const lines = createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY });
lines.on('line', (line) => {
  const request = JSON.parse(marked(line));
  if (is('strict') && Object.keys(request).some((name) => !['seq', 'op', 'args', 'client'].includes(name)))
    return send(request, failure('invalid', null, 'a member that is not known'));
  if (is('crashes') && request.op === 'save' && JSON.stringify(request.args.document).includes(more[0] ?? ''))
    throw new TypeError('cannot save this');
  let reply;
  try {
    reply = answer(request);
  } catch (error) {
    if (!(error instanceof Missing)) throw error;
    reply = errorOf(error);
  }
  if (!is('out-of-order')) {
    send(request, reply);
    return ends(request);
  }
  held.push([request, reply]);
  // In reverse, as far as they have come together.
  setTimeout(() => {
    for (const [one, its] of held.splice(0).reverse()) {
      send(one, its);
      ends(one);
    }
  }, 1);
});
lines.on('close', () => {
  if (!is('ignores-end') && !is('never-ends') && !is('stubborn')) process.exitCode ??= 0;
});
