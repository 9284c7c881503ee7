// The formats that conformance reports can be written in, one at a time or several compared. Each is loaded when it is asked for.
import type { WriteComparison, WriteConformReport } from './write-report.js';

export type ConformReportFormat = 'text' | 'json' | 'junit' | 'html' | 'badge';
export type ComparisonFormat = 'text' | 'json' | 'html';

export const conformReportFormats: Readonly<Record<ConformReportFormat, () => Promise<WriteConformReport>>> =
  {
    text: async () => (await import('./text.js')).writeText,
    json: async () => (await import('./json.js')).writeJson,
    junit: async () => (await import('./junit.js')).writeJunit,
    html: async () => (await import('./html.js')).writeHtml,
    badge: async () => (await import('./badge.js')).writeBadge,
  };

export const comparisonFormats: Readonly<Record<ComparisonFormat, () => Promise<WriteComparison>>> = {
  text: async () => (await import('./comparison-text.js')).writeComparisonText,
  json: async () => (await import('./json.js')).writeComparisonJson,
  html: async () => (await import('./comparison-html.js')).writeComparison,
};

/** True for the name of a format of one report. */
export function isConformReportFormat(name: string): name is ConformReportFormat {
  return Object.hasOwn(conformReportFormats, name);
}

/** True for the name of a format of several reports compared. */
export function isComparisonFormat(name: string): name is ComparisonFormat {
  return Object.hasOwn(comparisonFormats, name);
}
