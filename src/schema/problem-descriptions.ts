// What each kind of problem is and what to do about it: for the documentation and for SARIF's rules.
import type { ProblemCode } from './finding.js';

export interface ProblemDescription {
  /** A few words, without a full stop. */
  readonly title: string;
  /** What is wrong, and why it matters. */
  readonly description: string;
  /** What to do about it. */
  readonly help: string;
}

export const problemDescriptions: Readonly<Record<ProblemCode, ProblemDescription>> = {
  'missing-field': {
    title: 'A required field is missing',
    description:
      'The document lacks a field that every document of its collection, or of its status, must have.',
    help: 'Add the field. Fields that may be left out are called optional in the schema: `dbkit schema COLLECTION`.',
  },
  'misspelt-field': {
    title: 'A field is misspelt',
    description:
      'The name of a field is almost, but not exactly, one that the schema knows: nothing will read it.',
    help: 'Rename the field as the message proposes.',
  },
  'unknown-field': {
    title: 'A field is not in the schema',
    description:
      'The document has a field that the schema does not know. It is kept, but Gofannon does not use it.',
    help: 'Remove the field, or keep it and take the warning. With --strict it is an error.',
  },
  'wrong-type': {
    title: 'A value has the wrong type',
    description:
      'The value is, for example, a string where the schema asks for a number, or null where it may not be.',
    help: 'Write the value as the type that the message names: 12 instead of "12", for example.',
  },
  'bad-format': {
    title: 'A string does not have the required format',
    description:
      'The string is not a timestamp, an email address, a URI, an IP address or an id of the required form.',
    help: 'Write it in the form that the message names. A timestamp is a real date with a zone: 2024-01-15T10:30:00Z.',
  },
  'bad-value': {
    title: 'A value is not allowed here',
    description:
      'The value has the right type and is still not one that the schema allows: not in the list, too long, below the minimum, or at odds with another field such as the status.',
    help: 'Choose one of the values that the message names.',
  },
  'time-order': {
    title: 'Times are in the wrong order',
    description:
      'Two timestamps of one document contradict each other, such as an update before the creation.',
    help: 'Correct whichever of the two is wrong. Look at the zones too: times are compared as moments.',
  },
  'duplicate-id': {
    title: 'Two documents of a collection have the same _id',
    description:
      'An _id stands for one document of its collection. Of two with the same, a database would keep one.',
    help: 'Remove one of them, or give it an _id of its own and correct the references to it.',
  },
  'duplicate-value': {
    title: 'A value that must be unique occurs twice',
    description: 'Two documents of a collection share the value of a field by which documents are found.',
    help: 'Give one of them a value of its own.',
  },
  'dangling-reference': {
    title: 'A reference points at nothing',
    description:
      'The document refers to another by its _id, and there is none with that _id among the documents given.',
    help: 'Correct the _id, restore the document, or remove the reference. If the document is elsewhere, give that file too, or use --references off.',
  },
  'name-mismatch': {
    title: 'A name differs from that of the document it stands for',
    description: "A deployment's _id should be the friendly name of the agent that it deploys.",
    help: 'Rename one of the two.',
  },
  'not-json': {
    title: 'The text is not JSON',
    description: 'The file, or a line of it, cannot be read as JSON, so its documents were not checked.',
    help: 'Correct the text at the place that is named. Comments, single quotes and trailing commas are not JSON.',
  },
  'not-utf8': {
    title: 'The bytes are not UTF-8',
    description:
      'The file holds bytes that are not UTF-8. Reading it anyway would change its text without a word.',
    help: 'Convert the file to UTF-8, for example with iconv.',
  },
  truncated: {
    title: 'The file ends in the middle of a document',
    description: 'The last document is cut off: the file was not written or copied to its end.',
    help: 'Make the file again from its source.',
  },
  'not-an-object': {
    title: 'A document is not an object',
    description: 'A document is a JSON object. This is an array, a string, a number, a boolean or null.',
    help: 'Put the value into an object, or remove it.',
  },
  'too-deep': {
    title: 'A document is nested too deeply',
    description:
      'The document is nested more than 1,000 levels deep. Databases and programs fail on such documents.',
    help: 'Flatten the document. Nesting like this is mostly a mistake of the program that wrote it.',
  },
  'too-long': {
    title: 'A line is too long',
    description: 'A document is larger than the limit for one line, and was not read.',
    help: 'Raise the limit with --max-line if a document of this size is meant to be.',
  },
  'duplicate-key': {
    title: 'An object has the same key twice',
    description: 'JSON leaves open which of the two values counts, so programs disagree about this document.',
    help: 'Remove one of the two.',
  },
  'lone-surrogate': {
    title: 'A string holds half a character',
    description:
      'A string holds a surrogate without its partner. It is no text: most databases refuse or alter it.',
    help: 'Replace the escape, such as \\ud83d, by the whole character. Text was probably cut in the middle of one.',
  },
  'byte-order-mark': {
    title: 'The file starts with a byte order mark',
    description: 'JSON files should not start with one. It was skipped here; other programs fail on it.',
    help: 'Save the file as UTF-8 without a byte order mark.',
  },
  'empty-file': {
    title: 'The file is empty',
    description: 'The file holds no document. It may be an export that failed.',
    help: 'Remove the file, or make it again from its source.',
  },
  'unknown-collection': {
    title: 'Nothing tells which collection a file belongs to',
    description:
      'Documents are checked by their collection, and neither the name of the file nor its folder says which.',
    help: 'Name it agents.json, agents.ndjson, agents/NAME.json or NAME.agent.json, or say --collection.',
  },
  'not-a-file': {
    title: 'A thing in a folder is not a file',
    description: 'The folder holds a pipe, a socket or a device. It was not read.',
    help: 'Remove it from the folder, or name a pipe on the command line to read it.',
  },
  unreadable: {
    title: 'A file or a location cannot be read',
    description:
      'The file is there and the system refuses to read it, or a database or an archive failed while it was read: not all of its documents were checked.',
    help: 'Look at its permissions and at the disk; of a database, at the server and the connection.',
  },
  'unreadable-document': {
    title: 'What a location holds is no document',
    description:
      'Under this id there is something that is not JSON, such as a value that only this database has, or something damaged. It was not checked.',
    help: 'Mend it where it is, or remove it: no command moves it as it is.',
  },
};

/** Every code, in the order of the table. */
export const problemCodes = Object.keys(problemDescriptions) as readonly ProblemCode[];
