// Reads NDJSON files with dbkit's own line reader and parses every line: the floor that no validator written in JavaScript
// can go below.
import { openBlocks } from '../../dist/src/files/block-source.js';
import { readLines } from '../../dist/src/files/line-reader.js';

const MAX_BYTES = 64 << 20;
let documents = 0;

function refuse() {
  throw new Error('a line that is not text');
}

for (const file of process.argv.slice(2)) {
  const source = openBlocks(file);
  const sink = {
    line(text) {
      JSON.parse(text);
      documents++;
    },
    notUtf8: refuse,
    tooLong: refuse,
  };
  readLines(source, sink, { maxBytes: MAX_BYTES });
  source.close();
}
process.stdout.write(`${documents} documents\n`);
