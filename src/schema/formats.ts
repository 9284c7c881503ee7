// The formats that the schemas name, as tests of a string. They are written for speed: every document of a migration passes
// through them.
import { isDateTime, isIsoDateTime } from './date-time.js';
import { isEmail } from './email.js';
import { isIpv4, isIpv6 } from './ip-address.js';
import { isUri } from './uri.js';

export { isDateTime, isEmail, isIpv4, isIpv6, isIsoDateTime, isUri };

export type FormatName = 'date-time' | 'iso-date-time' | 'email' | 'ipv4' | 'ipv6' | 'uri';

export const formats: Readonly<Record<FormatName, (text: string) => boolean>> = {
  'date-time': isDateTime,
  'iso-date-time': isIsoDateTime,
  email: isEmail,
  ipv4: isIpv4,
  ipv6: isIpv6,
  uri: isUri,
};
