// The report as SARIF 2.1.0, for code scanning. Written by hand: node-sarif-builder adds artifacts of "unknown" language without
// their base, throws where a document holds its own marker text, and brings fs-extra to hold plain objects.
import type { Location, Notification, ReportingDescriptor, Result, Run } from 'sarif';
import type { Finding } from '../../schema/finding.js';
import { problemCodes, problemDescriptions } from '../../schema/problem-descriptions.js';
import type { ValidationReport } from '../../validation/validation-report.js';
import { safeJson, safeJsonWithList } from '../safe-json.js';
import { visible } from '../visible.js';
import { type FileUri, fileUri, locationUri } from './file-uri.js';
import { fingerprinter } from './fingerprint.js';
import { type RemarkKind, remarksOf } from './remarks.js';
import type { ReportOptions } from './write-report.js';

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';

const LEVELS: Readonly<Record<RemarkKind, Notification.level>> = {
  'no-documents': 'error',
  'not-listed': 'warning',
  'not-checked': 'warning',
  recognised: 'note',
  'other-dialect': 'note',
  'mixed-dialects': 'warning',
  'left-out': 'note',
  fixed: 'note',
  known: 'note',
};

/** One log with one run. Findings that are not listed, and checks that were not made, are notifications of the run. */
export function* writeSarif(report: ValidationReport, { version }: ReportOptions): Generator<string> {
  yield `{"$schema":${safeJson(SCHEMA)},"version":"2.1.0","runs":[`;
  yield* safeJsonWithList(runOf(report, version), 'results', resultsOf(report));
  yield ']}\n';
}

function runOf(report: ValidationReport, version: string): Omit<Run, 'results'> {
  const { dialect, documents, files, locations, bytes, durationMs, counts } = report;
  return {
    tool: {
      driver: { name: 'gofannon-dbkit', version, semanticVersion: version, rules: problemCodes.map(ruleOf) },
    },
    columnKind: 'utf16CodeUnits',
    invocations: [
      {
        executionSuccessful: report.status !== 'unreadable',
        exitCode: report.exitCode,
        toolExecutionNotifications: notificationsOf(report),
      },
    ],
    properties: { dialect, documents, files, locations, bytes, durationMs, counts },
  };
}

function ruleOf(code: (typeof problemCodes)[number]): ReportingDescriptor {
  const { title, description, help } = problemDescriptions[code];
  const name = code.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());
  return {
    id: code,
    name,
    shortDescription: { text: title },
    fullDescription: { text: description },
    help: { text: help },
  };
}

function notificationsOf(report: ValidationReport): Notification[] {
  return remarksOf(report).map(({ kind, text }) => ({
    descriptor: { id: kind },
    level: LEVELS[kind],
    message: { text: messageText(text) },
  }));
}

function* resultsOf({ findings, locations }: ValidationReport): Generator<Result> {
  const fingerprint = fingerprinter();
  const names = new Set(locations.map(({ name }) => name));
  for (const finding of findings) {
    const uri = names.has(finding.file) ? locationUri(finding.file) : fileUri(finding.file);
    yield resultOf(finding, uri, fingerprint(finding));
  }
}

function resultOf(finding: Finding, uri: FileUri, fingerprint: string): Result {
  return {
    ruleId: finding.code,
    ruleIndex: problemCodes.indexOf(finding.code),
    level: finding.severity,
    message: { text: messageText(visible(finding.message)) },
    locations: [locationOf(finding, uri)],
    partialFingerprints: { 'documentProblem/v1': fingerprint },
  };
}

function locationOf(finding: Finding, artifactLocation: FileUri): Location {
  const { line, column, collection } = finding;
  const region = line === null ? {} : { region: { startLine: line, startColumn: column ?? 1 } };
  const physicalLocation = { artifactLocation, ...region };
  return collection === null
    ? { physicalLocation }
    : { physicalLocation, logicalLocations: [logicalLocationOf(finding, collection)] };
}

// Such as `sessions/s-1#/messages/0/role`: the pointer as the fragment of the document's own name.
function logicalLocationOf({ id, pointer }: Finding, collection: string) {
  const document = id === null ? collection : `${collection}/${id}`;
  return {
    name: (pointer || id) ?? collection,
    fullyQualifiedName: pointer ? `${document}#${pointer}` : document,
    kind: pointer ? 'value' : 'object',
  };
}

// A viewer makes `[text](target)` a link and `{0}` a placeholder: a document must not be able to write either.
function messageText(text: string): string {
  return text.replace(/\[(?=[^\]]*\]\()/g, '\\[').replace(/\{(\d+)\}/g, '{{$1}}');
}
