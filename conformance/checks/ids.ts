// Ids to test with, by what databases do to them.

/** The kinds that Gofannon makes: UUIDs, friendly names, the ids of providers' users, of sessions, tickets and demos. */
export const ORDINARY_IDS: readonly string[] = [
  '550e8400-e29b-41d4-a716-446655440000',
  '1F3A2C58-77AA-4B60-9B1D-3C2E6F8A9D02',
  '550e8400e29b41d4a716446655440000',
  'my-agent',
  'My.Agent_v2~beta',
  'user_google_123',
  'user_google_102938475610293847561',
  'asf:jdoe',
  'session_abc123',
  'ticket_2024-01-15',
  'demo-1',
  'x',
  '42',
];

interface DistinctIds {
  readonly what: string;
  readonly ids: readonly string[];
}

/** Ids of one requirement; no two of them may be one. */
export const DISTINCT_IDS: Readonly<Record<string, DistinctIds>> = {
  'ID-1': {
    what: 'that match each other as patterns',
    ids: ['userXaX1', 'user_a_1', 'user-a-1', 'user.a.1', 'user_aX1', 'user_a'],
  },
  'ID-2': {
    what: 'with signs, spaces inside, quotes and backslashes',
    ids: [
      ...[...'/:=%+#?&@,; \'"\\|$()[]{}*<>!^`~'].map((sign) => `a${sign}b`),
      ...['ab', 'a%2Fb', 'a%2fb', 'a%252Fb', 'a%20b', 'a%b', 'a//b', 'a/./b', 'a/x/../b', 'a\\/b'],
      ...['/ab', 'ab/', 'a?', 'a#', 'a&b=c', 'a=b&c', '%', '%%', '%zz', '%00', '?', '#', '+', '&', '*'],
      ...['"ab"', "'ab'", "a''b", 'a\\\\b', "a'; --", 'a  b', '[]', '{}', '["ab"]', '{"_id":"ab"}', 'a:b:c'],
    ],
  },
  'ID-3': {
    what: 'that differ in case, spaces, normalisation or zeros',
    ids: [
      ...['case', 'Case', 'CASE', 'casE'],
      ...['s', ' s', 's ', ' s ', 's  ', '\ts', 's\t', 's\n', '\u00a0s', 's\u3000', 's.', 's/'],
      ...['é', 'e\u0301', 'e', 'É', '\u00c5', '\u212b', 'A\u030a', '\u1e9b\u0323', '\u1e69', 's\u0323\u0307'],
      ...['ß', 'ss', 'ẞ', 'SS', 'ﬁ', 'fi', 'ı', 'i', 'I', 'İ', 'i\u0307', 'ς', 'σ', 'Σ', 'K', '\u212a', 'k'],
      ...['7', '007', '07', '7.0', '7.', '+7', '-7', '7e0', '0x7', '７', '0', '-0', '00', '1e3', '1000'],
      ...['9007199254740992', '9007199254740993', 'z\u200bw', 'zw', 'z\u00adw', 'z-w', 'z_w'],
    ],
  },
  'ID-4': {
    what: 'with non-ASCII and control characters, NUL and lone surrogates',
    ids: [
      ...[
        '日本語',
        '日本',
        'שלום',
        'مرحبا',
        '\ud83d\ude00',
        '\ud83d\ude01',
        '\u{10ffff}',
        '\uffff',
        '\ufffe',
      ],
      ...[
        'c',
        'c\u0001',
        'c\u0002',
        'c\u001f',
        'c\u007f',
        'c\u0085',
        'c\t',
        'c\n',
        'c\r\n',
        'c\r',
        '\u0001c',
      ],
      ...['n', 'n\0', 'n\0x', 'n\0y', '\0', '\0n', 'n\\0', 'n\\u0000', 'n%00'],
      ...[
        'l\ud800',
        'l\ud801',
        'l\udc00',
        'l\ufffd',
        'l?',
        'l',
        '\ud83dl',
        '\ude00\ud83d',
        '\udfff',
        '\ufffd',
      ],
      ...['\ufeffb', 'b', 'b\u2028', 'b\u2029', '\u202eb', 'b\u202c', 'b\u200f'],
    ],
  },
};

/** The empty id, and ids that mean something else to some database, to a path, or to an object of JavaScript. */
export const RESERVED_IDS: readonly string[] = [
  '',
  '_design/x',
  '_design',
  '_local/x',
  '_all_docs',
  '_bulk_docs',
  '_changes',
  '_find',
  '_index',
  '_security',
  '.',
  '..',
  '../x',
  './x',
  '__x__',
  '__.*__',
  '_id',
  '_rev',
  '$cmd',
  'system.indexes',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'length',
  'null',
  'undefined',
  'true',
  '*',
];
