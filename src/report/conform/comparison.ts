// Several reports side by side: databases against requirements. What is not alike about the reports themselves is said.
import { groupBy } from '../group-by.js';
import { visible } from '../visible.js';
import type { ConformReport, RequirementReport } from './conform-report.js';

export interface Column {
  readonly report: ConformReport;
  /** Unique among the columns, and safe to print. */
  readonly name: string;
}

export interface Row {
  readonly id: string;
  readonly level: 'must' | 'should';
  readonly text: string;
  /** One a column; undefined where that report does not know the requirement. */
  readonly cells: readonly (RequirementReport | undefined)[];
  /** Not every report that judges it says the same. */
  readonly differs: boolean;
}

export interface RowGroup {
  readonly profile: string;
  readonly rows: readonly Row[];
}

export interface Comparison {
  readonly columns: readonly Column[];
  readonly groups: readonly RowGroup[];
  /** What a reader must know before comparing, in plain words. */
  readonly notes: readonly string[];
}

/** Requirements stand in the order of the first report that knows them. */
export function compare(reports: readonly ConformReport[]): Comparison {
  const met = groupBy(
    reports.flatMap(({ requirements }) => requirements),
    ({ id }) => id,
  );
  const found = reports.map(({ requirements }) => new Map(requirements.map((one) => [one.id, one])));
  const rows = [...met].flatMap(([id, [first]]) => {
    const cells = found.map((column) => column.get(id));
    return first === undefined ? [] : [{ first, row: rowOf(first, cells) }];
  });
  const groups = groupBy(rows, ({ first }) => first.profile);
  return {
    columns: columnsOf(reports),
    groups: [...groups].map(([profile, members]) => ({ profile, rows: members.map(({ row }) => row) })),
    notes: notesOf(reports, rows),
  };
}

function rowOf({ id, level, text }: RequirementReport, cells: Row['cells']): Row {
  const judged = cells.map((cell) => cell?.status).filter((status) => status && status !== 'not-run');
  return { id, level, text, cells, differs: new Set(judged).size > 1 };
}

// The same database may be there several times: run against two versions of it, in two conflict profiles, or twice.
function columnsOf(reports: readonly ConformReport[]): Column[] {
  const names = reports.map(({ subject }) => visible(subject.name));
  return reports.map((report, at) => {
    const name = names[at] ?? '';
    const before = names.slice(0, at).filter((other) => other === name).length;
    const alone = names.filter((other) => other === name).length === 1;
    return { report, name: alone ? name : `${name} #${before + 1}` };
  });
}

function notesOf(reports: readonly ConformReport[], rows: readonly { row: Row }[]): string[] {
  const versions = distinct(reports.map(({ version }) => version));
  const conflicts = distinct(reports.map(({ subject }) => subject.conflicts));
  const unfinished = reports.filter(({ status }) => status !== 'done');
  const partial = rows.some(({ row }) => row.cells.includes(undefined));
  return [
    ...(versions.length > 1
      ? [
          `the reports are of different versions of gofannon-dbkit (${versions.join(', ')}): a check may have changed between them`,
        ]
      : []),
    ...(conflicts.length > 1
      ? [
          `the reports are of different conflict profiles (${conflicts.join(', ')}): what they ask of a save is not the same`,
        ]
      : []),
    ...(unfinished.length > 0
      ? [`not every run was finished: ${unfinished.map(({ subject }) => visible(subject.name)).join(', ')}`]
      : []),
    ...(partial
      ? ['not every report lists every requirement; where one does not, its cell says "absent"']
      : []),
  ];
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values.map(visible))];
}
