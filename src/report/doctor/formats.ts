// The formats that an examination can be written in.
import type { DoctorReport } from '../../doctor/doctor-report.js';
import type { DoctorReportOptions } from './doctor-report-options.js';
import { writeDoctorGithub } from './github.js';
import { writeDoctorJson } from './json.js';
import { writeDoctorJunit } from './junit.js';
import { writeDoctorText } from './text.js';

export type DoctorFormat = 'text' | 'json' | 'junit' | 'github';

export const doctorFormats: Readonly<
  Record<DoctorFormat, (report: DoctorReport, options: DoctorReportOptions) => Iterable<string>>
> = {
  text: writeDoctorText,
  json: writeDoctorJson,
  junit: writeDoctorJunit,
  github: writeDoctorGithub,
};
