// A bare loop of AWS's client library: `bare.mjs import|overwrite|export LANES DOCUMENTS PORT TABLE`. `import` puts what is not there,
// one by one, since DynamoDB takes a condition for one alone; `overwrite` puts full batches of 25 over whatever is there; `export` reads
// whole pages of as many segments as there are lanes, and does nothing with them.
import {
  BatchWriteItemCommand,
  CreateTableCommand,
  DescribeTableCommand,
  DynamoDBClient,
  PutItemCommand,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import { documentOf } from '../store/calls.mjs';

const [what, lanes, documents, port, table] = process.argv.slice(2);
const client = new DynamoDBClient({
  region: 'us-east-1',
  endpoint: `http://127.0.0.1:${port}`,
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
  requestHandler: { httpAgent: { maxSockets: 64, keepAlive: true } },
});
const WORK = { import: importAll, overwrite: overwriteAll, export: exportAll };
await WORK[what]();

async function importAll() {
  await makeTable();
  let next = 0;
  await inLanes(async () => {
    while (next < documents) {
      const put = {
        TableName: table,
        Item: itemOf(next++),
        ConditionExpression: 'attribute_not_exists(#id)',
        ExpressionAttributeNames: { '#id': '_id' },
      };
      await client.send(new PutItemCommand(put));
    }
  });
}

async function overwriteAll() {
  await makeTable();
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

async function makeTable() {
  await client.send(
    new CreateTableCommand({
      TableName: table,
      KeySchema: [{ AttributeName: '_id', KeyType: 'HASH' }],
      AttributeDefinitions: [{ AttributeName: '_id', AttributeType: 'S' }],
      BillingMode: 'PAY_PER_REQUEST',
    }),
  );
  while ((await client.send(new DescribeTableCommand({ TableName: table }))).Table.TableStatus !== 'ACTIVE');
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
