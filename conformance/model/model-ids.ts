// The ids that random programs use. Each execution puts a number of its own into them, so that nothing that earlier ones have
// left, seen or hidden, can be met again; what is awkward about an id stays awkward.

export interface ModelId {
  /** As shown in programs. */
  readonly shown: string;
  /** Digits take the place of `{}`. */
  readonly template: string;
  /** The requirement that speaks of such ids. */
  readonly requirement: string;
  /** A database may refuse it. */
  readonly mayBeRefused: boolean;
}

/** The plainest first: shrinking tries them in this order. */
export const PLAIN_IDS: readonly ModelId[] = ['id-1', 'id-2', 'id-3'].map((shown) => ({
  shown,
  template: `${shown}-{}`,
  requirement: 'ID-1',
  mayBeRefused: false,
}));

const AWKWARD: Readonly<Record<string, readonly string[]>> = {
  'ID-1': ['user_google_{}', 'asf:jdoe{}'],
  'ID-2': [
    'a/b{}',
    'a%2Fb{}',
    'a+b{}',
    'a b{}',
    'a%20b{}',
    'a?b=c{}',
    'a#b{}',
    'a&b,c;d=@{}',
    "it's {}",
    '"{}"',
    'a\\b{}',
  ],
  'ID-3': ['a{}', 'A{}', ' a{}', 'a{} ', '\u00e9{}', 'e\u0301{}', '7{}', '007{}'],
  'ID-4': ['日本{}', '\ud83d\ude00{}', 'a\u0001{}', 'a\u0000{}', 'a\ud83d{}', 'a\ude00{}', 'a\ufffd{}'],
  'ID-5': ['_design/{}', '__{}__', '../{}', '_{}', '$id{}'],
  'ID-6': [`${'x'.repeat(250)}{}`],
};

export const AWKWARD_IDS: readonly ModelId[] = Object.entries(AWKWARD).flatMap(([requirement, templates]) =>
  templates.map((template) => ({
    shown: template.replace('{}', ''),
    template,
    requirement,
    mayBeRefused: requirement !== 'ID-1' && requirement !== 'ID-6',
  })),
);

const DIGITS = 6;

/** The id as it is sent. All have as many digits, so that no two executions share an id. */
export function idOf({ template }: ModelId, execution: number): string {
  return template.replace('{}', String(execution).padStart(DIGITS, '0'));
}

/** True for an id that another execution has made. */
export function isOfAnother(id: unknown, execution: number): boolean {
  return isMade(id) && !String(id).includes(String(execution).padStart(DIGITS, '0'));
}

/** True for an id that some execution has made. */
export function isMade(id: unknown): boolean {
  return typeof id === 'string' && /\d{6}/.test(id);
}
