// What AWS's client library finds in environment, configuration files and machine (the region, the key, where DynamoDB is), and its
// signature of a request. What the URL says goes before.
import { DynamoDBClient, type DynamoDBClientConfig, ListTablesCommand } from '@aws-sdk/client-dynamodb';
import { DbkitError } from '../../document/error.js';
import type { DynamodbUrl } from './dynamodb-url.js';

type Headers = Record<string, string>;
type Signer = Awaited<ReturnType<DynamoDBClient['config']['signer']>>;

/** Of the library about versions of Node that it will leave behind: it would stand among the words of a command. */
const QUIET = 'AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED';

/** What of a request of the library's tells where DynamoDB is. */
interface Request {
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number;
  readonly path: string;
}

export class AwsSettings {
  readonly #url: DynamodbUrl;
  readonly #client: DynamoDBClient;
  #endpoint: Promise<URL> | undefined;
  #signer: Promise<Signer> | undefined;

  constructor(url: DynamodbUrl) {
    process.env[QUIET] ??= 'true';
    const { region, endpoint, profile, key } = url;
    const config: DynamoDBClientConfig = {
      ...(region === undefined ? {} : { region }),
      ...(endpoint === undefined ? {} : { endpoint }),
      ...(profile === undefined ? {} : { profile }),
      ...(key === undefined ? {} : { credentials: key }),
    };
    this.#url = url;
    this.#client = new DynamoDBClient(config);
  }

  /** Throws DbkitError `usage` where neither URL nor environment nor files name one. */
  async region(): Promise<string> {
    try {
      return this.#url.region ?? (await this.#client.config.region());
    } catch (cause) {
      const why = 'the dynamodb URL names no region, and AWS_REGION is not set: dynamodb://REGION/';
      throw new DbkitError('usage', why, { cause });
    }
  }

  /** The headers, and those of a signature with the key that is good now: keys of machines and roles are renewed. */
  async signed(url: URL, headers: Headers, body: string): Promise<Headers> {
    this.#signer ??= this.#newSigner();
    const signer = await this.#signer;
    const { protocol, hostname, pathname: path } = url;
    return (await signer.sign({ method: 'POST', protocol, hostname, path, query: {}, headers, body }))
      .headers;
  }

  endpoint(): Promise<URL> {
    const { endpoint } = this.#url;
    this.#endpoint ??= endpoint === undefined ? this.#endpointOfAws() : Promise.resolve(new URL(endpoint));
    return this.#endpoint;
  }

  close(): void {
    this.#client.destroy();
  }

  async #newSigner(): Promise<Signer> {
    const signingRegion = await this.region();
    return this.#client.config.signer({
      name: 'sigv4',
      signingName: 'dynamodb',
      signingRegion,
      properties: {},
    });
  }

  /** By a request that is made and not sent: its rules for partitions and accounts are the library's own. */
  async #endpointOfAws(): Promise<URL> {
    const command = new ListTablesCommand({});
    let made: Request | undefined;
    command.middlewareStack.add(
      () => async (args) => {
        made = args.request as Request;
        return { response: undefined, output: { $metadata: {} } };
      },
      { step: 'build', priority: 'low' },
    );
    await this.#client.send(command);
    if (!made) throw new DbkitError('internal', "AWS's client library makes no requests as it did");
    const { protocol, hostname, port, path } = made;
    return new URL(`${protocol}//${hostname}${port === undefined ? '' : `:${port}`}${path}`);
  }
}
