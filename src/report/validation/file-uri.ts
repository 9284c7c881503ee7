// The name of a file, or of a location, as the URI that SARIF asks for: relative to the source root where the name is relative.
import { isAbsolute, normalize, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface FileUri {
  uri: string;
  uriBaseId?: string;
}

/** Standard input is no file of the source root, and has no base. */
export function fileUri(file: string): FileUri {
  if (file === '<stdin>') return { uri: encodePath(file) };
  if (isAbsolute(file)) return { uri: pathToFileURL(wellFormed(file)).href };
  return { uri: encodePath(normalize(file).split(sep).join('/')), uriBaseId: '%SRCROOT%' };
}

/** The URL of a database is its URI; an archive is a path. */
export function locationUri(name: string): FileUri {
  if (!/^[a-z][a-z0-9+.-]*:/i.test(name)) return fileUri(name);
  return { uri: encodeURI(wellFormed(name)).replace(/[[\]]/g, encodeURIComponent) };
}

function encodePath(path: string): string {
  return wellFormed(path).split('/').map(encodeURIComponent).join('/');
}

// Half a surrogate pair has no encoding.
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
