import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonSplitter } from './json-splitter.js';

type Seen = [text: string, line: number, column: number, collection?: string];

/** Splits a text given in blocks of `size` bytes, in one buffer used again and again, as a reader does it. */
function split(
  text: string | Buffer,
  size = 65536,
  maxBytes?: number,
): { documents: Seen[]; problems: string[] } {
  const documents: Seen[] = [];
  const problems: string[] = [];
  const splitter = new JsonSplitter(
    {
      document: (bytes, line, column, collection) =>
        documents.push([
          bytes.toString(),
          line,
          column,
          ...(collection === undefined ? [] : [collection]),
        ] as Seen),
      problem: (code, message, line, column) => problems.push(`${line}:${column} ${code}: ${message}`),
    },
    maxBytes === undefined ? {} : { maxBytes },
  );
  const bytes = Buffer.from(text);
  const block = Buffer.alloc(size);
  for (let at = 0; at < bytes.length; at += size) {
    splitter.push(block.subarray(0, bytes.copy(block, 0, at, at + size)));
  }
  splitter.end();
  return { documents, problems };
}

describe('the forms of a file', () => {
  it('takes the elements of an array, whatever they are', () => {
    const { documents, problems } = split('[ {"a":[1]},\n2 ,"x,]", [true],null]\n');
    expect(problems).toEqual([]);
    expect(documents).toEqual([
      ['{"a":[1]}', 1, 3],
      ['2', 2, 1],
      ['"x,]"', 2, 4],
      ['[true]', 2, 11],
      ['null', 2, 18],
    ]);
  });

  it('takes a single object or value as one document', () => {
    const session = '{"metadata":{"x":"}"} , "_id":"s", "n":{"data":{}}}';
    const others = [
      '{}',
      '{"metadata":1}',
      '{"data":[1]}',
      '{"_id":"x","data":{}}',
      '{"a":1,"metadata":{}}',
      '12',
      '"x"',
      'hello',
    ];
    for (const text of [session, ...others]) {
      expect(split(`\n ${text} \n`)).toEqual({ documents: [[text, 2, 2]], problems: [] });
    }
  });

  it.each([
    '{"metadata":{"n":[{}]},"data":{"agents":[{"_id":"a"},{"_id":"b"}],"users":[],"x y":[1]}}',
    '{"data":{"agents":[{"_id":"a"},{"_id":"b"}],"users":[],"\\u0078 y":[1]},"metadata":{"n":"]"}}',
    ' { "data" : { "agents" : [ {"_id":"a"} , {"_id":"b"} ] , "users" : [ ] , "x y" : [ 1 ] } } ',
  ])('takes the documents of an export: %s', (text) => {
    const { documents, problems } = split(text);
    expect(problems).toEqual([]);
    expect(documents.map(([document, , , collection]) => [document, collection])).toEqual([
      ['{"_id":"a"}', 'agents'],
      ['{"_id":"b"}', 'agents'],
      ['1', 'x y'],
    ]);
  });

  it('takes empty ones for what they are', () => {
    for (const text of ['', ' \n\t\r\n', '[]', '{"data":{}}', '{"data":{"users":[]}}']) {
      expect(split(text)).toEqual({ documents: [], problems: [] });
    }
  });

  it('says which parts of an export it does not read', () => {
    const text = '{"data":{"agents":{"a":[1]},"users":[1],"users":[2]},"extra":[3],"data":{"users":null}}';
    const { documents, problems } = split(text);
    expect(documents.map(([document]) => document)).toEqual(['1', '2']);
    expect(problems).toEqual([
      '1:19 unknown-collection: "agents" in the export\'s data is not an array of documents, and was not read',
      '1:49 duplicate-key: the export has data/users more than once; all were read',
      '1:62 unknown-field: an export has the members metadata and data; "extra" was not read',
      '1:73 duplicate-key: the export has data more than once; all were read',
      '1:82 duplicate-key: the export has data/users more than once; all were read',
      '1:82 unknown-collection: "users" in the export\'s data is not an array of documents, and was not read',
    ]);
  });
});

describe('places', () => {
  it('counts columns in UTF-16 code units, and every kind of line end', () => {
    const { documents } = split('["é😀",1,\r\n  "a\\nb",2,\n\n3]', 3);
    expect(documents).toEqual([
      ['"é😀"', 1, 2],
      ['1', 1, 8],
      ['"a\\nb"', 2, 3],
      ['2', 2, 10],
      ['3', 4, 1],
    ]);
  });

  it('skips a byte-order mark, which stands in no column', () => {
    expect(split('\ufeff[1]', 1)).toEqual({
      documents: [['1', 1, 2]],
      problems: ['1:1 byte-order-mark: the file begins with a byte-order mark'],
    });
  });

  it('counts raw line feeds in strings and names too', () => {
    const { documents } = split('{"data":{"x\ny":["a\nb\\\nc",1]}}', 1);
    expect(documents.map(([, line, column]) => [line, column])).toEqual([
      [2, 5],
      [4, 4],
    ]);
  });
});

describe('faults', () => {
  it.each([
    ['[{"a":1},{"b":2', '1:16 truncated: the file ends in the middle of a document'],
    ['[{"a":1},{"b":"2', '1:17 truncated: the file ends in the middle of a document'],
    ['[{"a":1},', '1:10 truncated: the file ends before the array is closed'],
    ['[{"a":1}\n', '2:1 truncated: the file ends before the array is closed'],
    ['[{"a":1}],', '1:10 not-json: text after the end of the document: the rest of the file was not read'],
    ['[{"a":1}}, {"b":2}]', '1:9 not-json: a comma or ] is expected here: the rest of the file was not read'],
    [
      '[{"a":1},\n{"b":[2}, {"c":3}]',
      '2:8 not-json: this } closes a [: write ]: the rest of the file was not read',
    ],
    [
      '[{"a":1},\n{"b":"2}, {"c":3}]',
      '2:13 not-json: a comma is missing before this: the rest of the file was not read',
    ],
    [
      '[{"a":1} and {"b":2}]',
      '1:10 not-json: a comma or ] is expected here: the rest of the file was not read',
    ],
    ['[{"a":1}, :]', '1:11 not-json: a document is expected here: the rest of the file was not read'],
    ['[{"a":1},]', '1:10 not-json: trailing comma before this ]'],
    ['{"data":{"u":[{"a":1}]', '1:23 truncated: the file ends before the object is closed'],
    ['{"data":{"u":[{"a":1}', '1:22 truncated: the file ends before the array is closed'],
    ['{"data":{"u":[{"a":1}],"v"', '1:27 truncated: the file ends before the object is closed'],
    [
      '{"data":{"u":[{"a":1}],"v" []}',
      '1:28 not-json: a colon is expected here: the rest of the file was not read',
    ],
    ['{"data":{"u":[{"a":1}],}}', '1:24 not-json: trailing comma before this }'],
    [
      '{"data":{"u":[{"a":1}]},"metadata":{"a":]}}',
      '1:41 not-json: a bracket that closes nothing: the rest of the file was not read',
    ],
  ])('%s', (text, problem) => {
    const { documents, problems } = split(text);
    expect(problems).toEqual([problem]);
    expect(documents.map(([document]) => document)).toEqual(['{"a":1}']);
  });

  it('goes on where it is clear how', () => {
    expect(split('[{"a":1} {"b":2},,3]')).toEqual({
      documents: [
        ['{"a":1}', 1, 2],
        ['{"b":2}', 1, 10],
        ['3', 1, 19],
      ],
      problems: [
        '1:10 not-json: a comma is missing before this',
        '1:18 not-json: a document is missing before this comma',
      ],
    });
  });

  it('hands over a document that is no JSON but balanced: the parser says more about it', () => {
    expect(split('[{a:1},{"b":tru},nope]').documents.map(([text]) => text)).toEqual([
      '{a:1}',
      '{"b":tru}',
      'nope',
    ]);
    expect(split('{"metadata" {}}').documents).toEqual([['{"metadata" {}}', 1, 1]]);
  });

  it('reports a single document that is cut', () => {
    for (const text of ['{', '{"metadata":{"a"', '{"_id":"x"', '{"meta', '{"metadata":{}']) {
      expect(split(text).documents).toEqual([]);
      expect(split(text).problems).toEqual([expect.stringContaining('truncated')]);
    }
  });

  it('knows UTF-16, and half a byte-order mark', () => {
    expect(split(Buffer.from('\ufeff[1]', 'utf16le')).problems).toEqual([expect.stringContaining('UTF-16')]);
    expect(split(Buffer.from([0xef, 0xbb])).problems).toEqual([expect.stringContaining('not-utf8')]);
    expect(split(Buffer.from([0xef, 0x20])).problems).toEqual([expect.stringContaining('not-utf8')]);
  });

  it('drops a document that is too long, and takes the next', () => {
    const text = '[{"a":1},{"a":"0123456789"},{"b":2},{"a":"012345678"}]';
    for (const size of [1, 7, 64]) {
      const { documents, problems } = split(text, size, 17);
      expect(documents.map(([document]) => document)).toEqual(['{"a":1}', '{"b":2}', '{"a":"012345678"}']);
      expect(problems).toEqual(['1:10 too-long: longer than 17 bytes, and not read']);
    }
    expect(split('{"metadata":{},"a":1}', 4, 10).problems).toEqual([
      '1:1 too-long: longer than 10 bytes, and not read',
    ]);
    const afterLongMetadata = split('{"metadata":"0123456789","data":{"users":[1]}}', 4, 10);
    expect(afterLongMetadata).toEqual({ documents: [['1', 1, 43, 'users']], problems: [] });
  });

  it('takes 100,000 levels', () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(split(`[${deep},1]`).documents.map(([text]) => text.length)).toEqual([200_000, 1]);
  });
});

describe('any array or export, in blocks of any size', () => {
  const size = fc.integer({ min: 1, max: 40 });
  const values = fc.array(fc.jsonValue({ stringUnit: 'binary' }), { maxLength: 6 });

  it('hands over every element as it is written, at its place', () => {
    const property = fc.property(values, size, fc.nat(2), (elements, block, indent) => {
      const text = JSON.stringify(elements, null, indent);
      const { documents, problems } = split(text, block);
      expect(problems).toEqual([]);
      expect(documents.map(([document]) => JSON.parse(document))).toEqual(JSON.parse(text));
      const lines = text.split('\n');
      for (const [document, line, column] of documents) {
        expect(
          lines
            .slice(line - 1)
            .join('\n')
            .startsWith(document, column - 1),
        ).toBe(true);
      }
    });
    fc.assert(property, { numRuns: 1000 });
  });

  it('hands over every document of an export', () => {
    const data = fc.dictionary(fc.string({ minLength: 1 }), values, { maxKeys: 4, noNullPrototype: true });
    const property = fc.property(data, fc.boolean(), size, (collections, metadataFirst, block) => {
      const metadata = { n: 1, data: { users: [2] } };
      const whole = metadataFirst ? { metadata, data: collections } : { data: collections, metadata };
      const { documents, problems } = split(JSON.stringify(whole), block);
      expect(problems).toEqual([]);
      const expected = Object.entries(collections).flatMap(([name, list]) => list.map((one) => [name, one]));
      const seen = documents.map(([document, , , name]) => [name, JSON.parse(document)]);
      expect(seen).toEqual(JSON.parse(JSON.stringify(expected)));
    });
    fc.assert(property, { numRuns: 1000 });
  });

  it('sees the same in every size of blocks, JSON or not', () => {
    const piece = fc.constantFrom(...'{}[],:"\\ \n1aé😀', '"data":{', '"metadata":', '"a":[', '\\"');
    const property = fc.property(fc.array(piece, { maxLength: 30 }), size, (pieces, block) => {
      expect(split(pieces.join(''), block, 20)).toEqual(split(pieces.join(''), 65536, 20));
    });
    fc.assert(property, { numRuns: 5000 });
  });
});
