// Puts a DatabaseService to the checks and judges each requirement by them.
import { randomInt } from 'node:crypto';
import { messageOf } from '../src/document/error.js';
import type { DatabaseService } from '../src/store/database-service.js';
import { ALL_CHECKS } from './checks/all-checks.js';
import { type Check, type CheckContext, CheckFailure } from './checks/check.js';
import { REQUIREMENTS, type Requirement } from './requirements/requirements.js';

export interface FailedCheck {
  readonly check: string;
  readonly message: string;
  readonly expected?: string;
  readonly actual?: string;
}

export interface RequirementResult {
  readonly requirement: Requirement;
  /** `not-run`: no check of this requirement was executed. */
  readonly status: 'pass' | 'fail' | 'not-run';
  /** How many checks were executed. */
  readonly checks: number;
  readonly failures: readonly FailedCheck[];
}

/** Runs every check, one after another, in collections with a random prefix of their own. */
export async function runChecks(service: DatabaseService): Promise<RequirementResult[]> {
  const context = createContext(service);
  const outcomes: { check: Check; failure: FailedCheck | undefined }[] = [];
  for (const check of ALL_CHECKS) outcomes.push({ check, failure: await runCheck(check, context) });
  return REQUIREMENTS.map((requirement) => {
    const own = outcomes.filter(({ check }) => check.requirements.includes(requirement.id));
    const failures = own.flatMap(({ failure }) => failure ?? []);
    const status = own.length === 0 ? 'not-run' : failures.length > 0 ? 'fail' : 'pass';
    return { requirement, status, checks: own.length, failures };
  });
}

async function runCheck(check: Check, context: CheckContext): Promise<FailedCheck | undefined> {
  try {
    await check.run(context);
    return undefined;
  } catch (error) {
    const details = error instanceof CheckFailure ? { expected: error.expected, actual: error.actual } : {};
    return { check: check.name, message: messageOf(error), ...details };
  }
}

function createContext(service: DatabaseService): CheckContext {
  const prefix = `dbkit_${randomName()}_`;
  let ids = 0;
  let collections = 0;
  return {
    service,
    collection: `${prefix}shared`,
    ownCollection: (name = `own${++collections}`) => prefix + name,
    id: () => `id-${++ids}-x`,
  };
}

function randomName(): string {
  return Array.from({ length: 8 }, () => 'abcdefghijklmnopqrstuvwxyz0123456789'.charAt(randomInt(36))).join(
    '',
  );
}
