// The server that moves are measured against: PostgreSQL 18 of the tests, with the table as dbkit makes it.
import { existsSync } from 'node:fs';
import pg from 'pg';

const SCHEMA = 'bench';
const TABLE = `${SCHEMA}.sessions`;
const PSQL = '/usr/bin/psql';

/** Undefined, with the reason told, where there is no server or no psql. */
export async function benchServer() {
  try {
    if (!existsSync(PSQL)) throw new Error(`no ${PSQL}: apt-get install postgresql-client-15`);
    const { startPostgres } = await import('../../test/servers/postgres.ts');
    const server = await startPostgres(18);
    const client = new pg.Client(server.url);
    await client.connect();
    return {
      name: 'PostgreSQL 18',
      url: `${server.url}?schema=${SCHEMA}`,
      table: TABLE,
      plainUrl: server.url,
      emptyTable: () => client.query(EMPTY_TABLE).then(() => client.query('CHECKPOINT')),
      settle: () => client.query(`VACUUM ANALYZE ${TABLE}`).then(() => client.query('CHECKPOINT')),
      stop: async () => {
        await client.end();
        await server.stop();
      },
    };
  } catch (error) {
    process.stderr.write(`unavailable: ${error.message}\n`);
    return undefined;
  }
}

const EMPTY_TABLE = `DROP SCHEMA IF EXISTS ${SCHEMA} CASCADE; CREATE SCHEMA ${SCHEMA};
  CREATE TABLE ${TABLE} (id text COLLATE "C" PRIMARY KEY, doc jsonb NOT NULL, rev bigint NOT NULL)`;

/** The command line of one psql command. */
export function psql({ plainUrl }, command) {
  return [PSQL, '--no-psqlrc', '--quiet', '-v', 'ON_ERROR_STOP=1', '-d', plainUrl, '-c', command];
}
