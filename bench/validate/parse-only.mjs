// Reads NDJSON files with dbkit's own line reader, decodes every line, and parses it: what a program in JavaScript must do before
// it can look at a document. dbkit itself decodes only what it looks at closely; `--bytes` does as it does.
import { openBlocks } from '../../dist/src/files/block-source.js';
import { readLines } from '../../dist/src/files/line-reader.js';

const MAX_BYTES = 64 << 20;
let documents = 0;

function refuse() {
  throw new Error('a line that is not text');
}

const decode = !process.argv.includes('--bytes');
for (const file of process.argv.slice(2).filter((word) => word !== '--bytes')) {
  const source = openBlocks(file);
  const sink = {
    line(raw) {
      JSON.parse(raw.text);
      documents++;
    },
    notUtf8: refuse,
    tooLong: refuse,
  };
  readLines(source, sink, { maxBytes: MAX_BYTES, decode });
  source.close();
}
process.stdout.write(`${documents} documents\n`);
