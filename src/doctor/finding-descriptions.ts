// What each finding is, what the application makes of it, and what to do: for reports and the documentation.
import type { FindingCode, FindingSeverity } from './finding.js';

export interface FindingDescription {
  readonly severity: FindingSeverity;
  /** A few words, without a full stop. */
  readonly title: string;
  /** What happens in the application. */
  readonly consequence: string;
  readonly advice: string;
  /** The collections that have to be read to tell. */
  readonly collections: readonly string[];
}

/** In the order of reports. */
export const findingDescriptions: Readonly<Record<FindingCode, FindingDescription>> = {
  'unfit-agent': {
    severity: 'breaks',
    title: 'an agent that does not fit its model',
    consequence: 'the whole list of agents answers 500',
    advice: 'mend the field that is named, or delete the agent',
    collections: ['agents'],
  },
  'unfit-demo': {
    severity: 'breaks',
    title: 'a demo that does not fit its model',
    consequence: 'the whole list of demos answers 500',
    advice: 'mend the field that is named, or delete the demo',
    collections: ['demos'],
  },
  'unfit-user': {
    severity: 'breaks',
    title: 'a user that does not fit its model',
    consequence: 'the list of users in the admin page answers 500, and nothing works for this user',
    advice: 'mend the field that is named',
    collections: ['users'],
  },
  'deployed-without-schema': {
    severity: 'breaks',
    title: 'a deployed agent whose inputSchema or outputSchema is null',
    consequence: 'the whole list of deployments answers 500',
    advice: 'give the agent both schemas ({} will do), or undeploy it',
    collections: ['deployments', 'agents'],
  },
  'deployment-without-agent': {
    severity: 'breaks',
    title: 'a deployment whose agent is gone',
    consequence: 'it is silently deleted when deployments are listed next',
    advice: 'bring the agent back under its id, or delete the deployment',
    collections: ['deployments', 'agents'],
  },
  'deployed-twice': {
    severity: 'breaks',
    title: 'several deployments of one agent',
    consequence: 'to undeploy the agent removes all of them',
    advice: "delete all but the one with the agent's friendlyName",
    collections: ['deployments'],
  },
  'deployment-of-another-name': {
    severity: 'breaks',
    title: "a deployment whose name is not its agent's friendlyName",
    consequence: 'the agent stays reachable under the old name, and does not show as deployed',
    advice: 'undeploy the agent and deploy it again',
    collections: ['deployments', 'agents'],
  },
  'endless-ticket': {
    severity: 'breaks',
    title: 'a ticket that is processing for longer than an hour',
    consequence: 'its chat never ends (CouchDB refuses the second save of a ticket without _rev)',
    advice: 'set its status to failed with an error, or delete it',
    collections: ['tickets'],
  },
  'zoned-session': {
    severity: 'breaks',
    title: 'a session of a logged-in user whose expiresAt has a zone',
    consequence: 'every request with that session fails',
    advice: 'delete the session: its user logs in again',
    collections: ['user_sessions'],
  },
  'listed-design-document': {
    severity: 'breaks',
    title: 'a design document in a collection that the application lists',
    consequence: 'it is taken for a document: lists of agents, demos and users answer 500',
    advice: 'delete the design document, or move it to another database',
    collections: [],
  },
  'colliding-data-store-ids': {
    severity: 'breaks',
    title: 'data-store ids of two users that collide',
    consequence: "under the same key one user's value overwrites the other's",
    advice: 'move one of them to a namespace without a colon',
    collections: ['agent_data_store'],
  },
  'overgrown-document': {
    severity: 'breaks',
    title: "usage or messages that fill more than half of the database's document limit",
    consequence: 'a save that makes it too large fails, and so does every one after it',
    advice: 'shorten the list while the application is stopped, keeping what is needed elsewhere',
    collections: ['users', 'tickets'],
  },
  'written-as-documented': {
    severity: 'notice',
    title: 'a document that is written as documented, not as the application saves it',
    consequence:
      'the application reads it by the other names of its fields, and writes its own at the next save',
    advice: 'nothing, unless other programs look for the stored names',
    collections: ['agents', 'users'],
  },
  'overspent-user': {
    severity: 'notice',
    title: 'a user whose spendRemaining is below zero',
    consequence: 'the user is refused until the allowance is raised or reset',
    advice: 'raise or reset the allowance in the admin page, if that is not wanted',
    collections: ['users'],
  },
  'expired-session': {
    severity: 'notice',
    title: 'a session of a logged-in user that has expired',
    consequence: 'none: it is deleted when its user comes again, and stays for ever if not',
    advice: 'delete it, if there are many',
    collections: ['user_sessions'],
  },
  'user-without-keys': {
    severity: 'notice',
    title: 'a user without an apiKeys object',
    consequence: 'none: the application reads it as a user without keys of their own',
    advice: 'nothing',
    collections: ['users'],
  },
};

export const FINDING_CODES = Object.keys(findingDescriptions) as FindingCode[];
