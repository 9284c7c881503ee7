// `dbkit driver serve URL`: one of this package's stores as a driver, for harnesses in other languages.

import { openUrl } from '../../conformance/subject/url-subject.js';
import { redactUrl } from '../backend/url.js';
import { DbkitError, messageOf } from '../document/error.js';
import { serve } from '../protocol/serve.js';
import { LineFault } from '../protocol/wire-text.js';
import type { ConflictProfile } from '../store/database-service.js';
import { optimizeAsUsual } from './optimizing.js';
import { packageVersion } from './package.js';

/** Serves until `close` or the end of the input; returns the exit code. */
export async function driverServeCommand(url: string, options: Record<string, unknown>): Promise<number> {
  optimizeAsUsual();
  const { hooks, close } = await openUrl(url, options['conflicts'] as ConflictProfile | undefined);
  const server = hooks.server === undefined ? '' : `: ${hooks.server}`;
  const name = `the dbkit store of ${redactUrl(url).replace(/:$/, '')}${server}`;
  try {
    await serve({ ...hooks, name, version: packageVersion() }, process.stdin, process.stdout);
    return 0;
  } catch (error) {
    if (error instanceof LineFault) throw new DbkitError('unreadable', messageOf(error), { cause: error });
    throw error;
  } finally {
    process.stdin.destroy();
    await close();
  }
}
