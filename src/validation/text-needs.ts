// Which values of a document must be seen as text before its schema can be said to hold: as the bytes of UTF-8, a string may
// keep a rule that it breaks as text. Everything else that a schema asks of a string is either met by ASCII alone, or
// looks the same in both.
import type { FormatName } from '../schema/formats.js';
import { compilePlaces } from '../schema/places.js';
import type { ResolvedSchema } from '../schema/resolved-schema.js';

/** Formats that no character beyond ASCII can be part of. */
const ASCII_FORMATS: ReadonlySet<string> = new Set<FormatName>([
  'date-time',
  'iso-date-time',
  'uri',
  'ipv4',
  'ipv6',
]);

const BEYOND_ASCII = /[\u0080-\uffff]/;

/** A test for documents read as bytes: true where one of those values has characters beyond ASCII. */
export function textNeeds(schema: ResolvedSchema): (document: unknown) => boolean {
  const visitors = [...new Set(sensitivePlaces(schema, ''))].map(compilePlaces);
  return (document) => {
    let needed = false;
    for (const visit of visitors) {
      visit(document, (value) => {
        needed ||= typeof value === 'string' && BEYOND_ASCII.test(value);
      });
    }
    return needed;
  };
}

function sensitivePlaces(schema: ResolvedSchema, place: string): string[] {
  const {
    format,
    pattern,
    minLength = 0,
    properties = {},
    additionalProperties,
    items,
    oneOf = [],
    anyOf = [],
  } = schema;
  const isSensitive =
    (format !== undefined && !ASCII_FORMATS.has(format)) || pattern !== undefined || minLength > 1;
  const entries =
    typeof additionalProperties === 'object' ? sensitivePlaces(additionalProperties, `${place}/*`) : [];
  return [
    ...(isSensitive ? [place] : []),
    ...Object.entries(properties).flatMap(([name, child]) => sensitivePlaces(child, `${place}/${name}`)),
    ...entries,
    ...(items ? sensitivePlaces(items, `${place}/*`) : []),
    ...[...oneOf, ...anyOf].flatMap((branch) => sensitivePlaces(branch, place)),
  ];
}
