// A bare loop of AWS's client library: `bare.mjs import|export LANES DOCUMENTS PORT TABLE`. Full batches of 25, or whole pages of as
// many segments as there are lanes; nothing is done with what is read.
import {
  BatchWriteItemCommand,
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import { documentOf } from '../store/calls.mjs';

const [what, lanes, documents, port, table] = process.argv.slice(2);
const client = new DynamoDBClient({
  region: 'us-east-1',
  endpoint: `http://127.0.0.1:${port}`,
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
});
await (what === 'import' ? importAll() : exportAll());

async function importAll() {
  await client.send(
    new CreateTableCommand({
      TableName: table,
      KeySchema: [{ AttributeName: '_id', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: '_id', AttributeType: 'S' }],
      BillingMode: 'PAY_PER_REQUEST',
    }),
  );
  while ((await client.send(new DescribeTableCommand({ TableName: table }))).Table.TableStatus !== 'ACTIVE');
  let next = 0;
  await inLanes(async () => {
    while (next < documents) {
      const from = next;
      next += 25;
      const length = Math.min(25, documents - from);
      let RequestItems = {
        [table]: Array.from({ length }, (_, n) => ({ PutRequest: { Item: itemOf(from + n) } })),
      };
      while (Object.keys(RequestItems).length > 0) {
        ({ UnprocessedItems: RequestItems } = await client.send(new BatchWriteItemCommand({ RequestItems })));
      }
    }
  });
}

async function exportAll() {
  let count = 0;
  await inLanes(async (Segment) => {
    let ExclusiveStartKey;
    do {
      const segment = { TableName: table, Segment, TotalSegments: Number(lanes), ConsistentRead: true };
      const page = await client.send(new ScanCommand({ ...segment, ExclusiveStartKey }));
      count += page.Count;
      ExclusiveStartKey = page.LastEvaluatedKey;
    } while (ExclusiveStartKey);
  });
  if (count !== Number(documents)) throw new Error(`${count} documents, not ${documents}`);
}

async function inLanes(work) {
  await Promise.all(Array.from({ length: Number(lanes) }, (_, lane) => work(lane)));
}

/** Written by hand, for the one form that these documents have. */
function itemOf(n) {
  const { tools, docs, version, temperature, isPublic, ...texts } = documentOf(n);
  const item = {
    tools: {
      M: Object.fromEntries(
        Object.entries(tools).map(([url, names]) => [url, { L: names.map((S) => ({ S })) }]),
      ),
    },
    docs: { L: docs },
    version: { N: String(version) },
    temperature: { N: String(temperature) },
    isPublic: { BOOL: isPublic },
  };
  for (const [name, S] of Object.entries(texts)) item[name] = { S };
  return item;
}
