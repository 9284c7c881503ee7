// Generated from schemas/ by `npm run generate`. Do not edit.
import type { DialectParts } from '../dialect-parts.js';
import { accepts as accepts0 } from './documented/accepts.js';
import { catalog as catalog0 } from './documented/catalog.js';
import { explain as explain0 } from './documented/explain.js';
import { loadSchemas as loadSchemas0 } from './documented/schemas.js';
import { accepts as accepts1 } from './stored/accepts.js';
import { catalog as catalog1 } from './stored/catalog.js';
import { explain as explain1 } from './stored/explain.js';
import { loadSchemas as loadSchemas1 } from './stored/schemas.js';

export const dialects: Readonly<Record<string, DialectParts>> = {
  documented: { catalog: catalog0, accepts: accepts0, explain: explain0, loadSchemas: loadSchemas0 },
  stored: { catalog: catalog1, accepts: accepts1, explain: explain1, loadSchemas: loadSchemas1 },
};
