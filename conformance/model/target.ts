// What random programs are run on: a subject with its clients, either through a check's context or bare, for millions of calls.
import type { CheckContext, FullService } from '../checks/check.js';
import type { Subject } from '../subject/subject.js';

export interface ModelTarget {
  readonly subject: Subject;
  main(): FullService;
  second(): Promise<FullService>;
  reopen(): Promise<void>;
  /** A collection of that name, which does not exist yet. */
  newCollection(name: string): string;
}

/** Every call is recorded and has a deadline. */
export function targetOfContext(context: CheckContext): ModelTarget {
  return {
    subject: context.subject,
    main: () => context.service,
    second: () => context.second(),
    reopen: () => context.reopen(),
    newCollection: (name) => context.ownCollection(name),
  };
}

/** Without a record or deadlines; the collections are the caller's to remove. */
export function targetOfSubject(subject: Subject, prefix = ''): ModelTarget {
  let second: FullService | undefined;
  return {
    subject,
    // Which of the optional operations are there is asked before they are used.
    main: () => subject.service as FullService,
    async second() {
      second ??= (await subject.openSecond?.()) as FullService | undefined;
      if (!second) throw new Error('the subject has no second client');
      return second;
    },
    async reopen() {
      second = undefined;
      await subject.reopen?.();
    },
    newCollection: (name) => prefix + name,
  };
}
