// A subject in another process, in any language: what the driver says of itself decides which requirements apply.
import type { Limits } from '../../../src/backend/backend.js';
import type { JsonObject } from '../../../src/document/json.js';
import type { Ability, AliasReport, Hello } from '../../../src/protocol/messages.js';
import type { ConflictProfile, DatabaseService } from '../../../src/store/database-service.js';
import { type Overrides, readCapabilities, readLimits } from '../overridden-subject.js';
import type { Subject } from '../subject.js';
import { Driver, type DriverCommand, type DriverOptions } from './driver.js';
import { driverService } from './driver-service.js';

export interface DriverSubjectOptions extends DriverOptions, Overrides {
  /** As shown in reports; no password in it. */
  readonly name: string;
  readonly kind: 'driver' | 'python';
  readonly conflicts?: ConflictProfile | undefined;
}

/** Starts the driver. Throws DbkitError: `usage` where it cannot be found or loaded, `unavailable` where it fails. */
export async function openDriverSubject(
  command: DriverCommand,
  options: DriverSubjectOptions,
): Promise<Subject> {
  const capabilities =
    options.capabilities === undefined ? undefined : readCapabilities(options.capabilities);
  const limits = options.limits === undefined ? undefined : readLimits(options.limits);
  const { driver, hello } = await Driver.open(command, options);
  const can = (ability: Ability) => capabilities?.includes(ability) ?? hello.capabilities[ability] === true;
  if (can('concurrent')) driver.sendTogether();
  const service = driverService(driver, can);
  return {
    name: options.name,
    kind: options.kind,
    server: serverText(hello, options.name),
    overridden: overriddenBy(options),
    conflicts: options.conflicts ?? hello.capabilities.conflicts ?? 'upsert',
    limits: limits ?? limitsOf(hello),
    concurrent: can('concurrent'),
    inProcess: false,
    service,
    get end() {
      return driver.end;
    },
    get notes() {
      const { deaths } = driver;
      return deaths === undefined ? [] : [deaths];
    },
    takeTrace: () => driver.takeTrace(),
    ...abilitiesOf(driver, can),
    close: () => driver.close(),
  };
}

function abilitiesOf(driver: Driver, can: (ability: Ability) => boolean): Partial<Subject> {
  // Names stay valid when the driver is reopened, so one second connection is enough.
  let second: Promise<DatabaseService> | undefined;
  const openSecond = async () => driverService(driver, can, await driver.openClient());
  const ask = async (op: 'reopen' | 'fault' | 'drop', args: JsonObject) => {
    await driver.request(op, args);
  };
  return {
    ...(can('open_client') && {
      openSecond() {
        second ??= openSecond().catch((error: unknown) => {
          second = undefined;
          throw error;
        });
        return second;
      },
    }),
    ...(can('reopen') && { reopen: () => ask('reopen', {}) }),
    ...(can('fault') && { fault: (on: boolean) => ask('fault', { on }) }),
    ...(can('drop') && { drop: (collection: string) => ask('drop', { collection }) }),
    ...(can('probe_alias') && {
      probeAlias: (collection: string, id: string, document: JsonObject) =>
        driver.request('probe_alias', { collection, id, document }) as Promise<AliasReport>,
    }),
  };
}

function overriddenBy({ limits, capabilities, conflicts }: DriverSubjectOptions): string[] {
  return Object.entries({ limits, capabilities, conflicts }).flatMap(([name, given]) =>
    given === undefined ? [] : [name],
  );
}

/** A driver that goes by the subject's own name tells with it nothing new. */
function serverText({ name, version, language }: Hello, subject: string): string {
  const title = [name === subject ? undefined : name, version].filter((part) => part !== undefined).join(' ');
  if (title === '') return language ?? name;
  return language === undefined ? title : `${title} (${language})`;
}

function limitsOf({ limits = {} }: Hello): Limits {
  const { maxInteger, ...others } = limits;
  const largest =
    typeof maxInteger === 'number' && Number.isInteger(maxInteger) ? BigInt(maxInteger) : maxInteger;
  return { ...others, ...(typeof largest === 'bigint' && { maxInteger: largest }) } as Limits;
}
