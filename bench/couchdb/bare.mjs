// The requests of an export alone, and what they bring thrown away: `bare.mjs URL DOCUMENTS`, with the database's URL. What is left
// is the server's work, and a process that starts.
import { Agent, request } from 'node:http';

const ROWS = 2000;
const [url, documents] = process.argv.slice(2);
const agent = new Agent({ keepAlive: true });

let count = 0;
for (let startkey, rows = ROWS; rows === ROWS; count += rows) {
  const body = await ask({ include_docs: true, conflicts: true, startkey, limit: ROWS });
  rows = body.toString('latin1').split('"value":{"rev":').length - 1;
  const last = body.toString('utf8', body.lastIndexOf('{"id":"'));
  startkey = `${/^\{"id":"([^"]*)"/.exec(last)?.[1]}\0`;
}
agent.destroy();
if (count !== Number(documents)) throw new Error(`${count} documents, not ${documents}`);

function ask(question) {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', accept: 'application/json' };
    const asking = request(`${url}/_all_docs`, { method: 'POST', headers, agent }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.once('end', () => resolve(Buffer.concat(chunks)));
      response.once('error', reject);
    });
    asking.once('error', reject);
    asking.end(JSON.stringify(question));
  });
}
