// The formats that a validation report can be written in. Each is loaded when it is asked for.
import type { WriteReport } from './write-report.js';

export type ReportFormat = 'text' | 'json' | 'sarif' | 'junit' | 'github';

export const reportFormats: Readonly<Record<ReportFormat, () => Promise<WriteReport>>> = {
  text: async () => (await import('./text.js')).writeText,
  json: async () => (await import('./json.js')).writeJson,
  sarif: async () => (await import('./sarif.js')).writeSarif,
  junit: async () => (await import('./junit.js')).writeJunit,
  github: async () => (await import('./github.js')).writeGithub,
};
