// The name of a file as the URI that SARIF asks for: relative to the source root where the name is relative.
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

function encodePath(path: string): string {
  return wellFormed(path).split('/').map(encodeURIComponent).join('/');
}

// Half a surrogate pair has no encoding.
function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd');
}
