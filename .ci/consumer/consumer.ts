// What a stranger's code may look like: it must compile under `strict`, and run, with the packed package alone.
import { checkDocument, type Documents, openDialect, type Stored, type Ticket } from 'gofannon-dbkit';

const ticket: Ticket = {
  _id: 'ticket_1',
  status: 'completed',
  created_at: '2024-01-15T10:30:00Z',
  updated_at: '2024-01-15T10:35:00Z',
  request: { agent_id: 'a', input: {}, user_id: 'u' },
  result: { output: null, cost: 0, completed_at: '2024-01-15T10:35:00Z' },
};

function outcomeOf(one: Documents['tickets']): string {
  switch (one.status) {
    case 'completed':
      return `cost ${one.result.cost}`;
    case 'failed':
      return one.error;
    case 'pending':
    case 'processing':
      return 'not yet';
  }
}

const problems = checkDocument(openDialect(), 'tickets', { ...ticket, status: 'pending' });
if (outcomeOf(ticket) !== 'cost 0' || problems.length !== 1) throw new Error(JSON.stringify(problems));

const session: Stored.Session = {
  _id: 's',
  created_at: '2024-01-15T10:30:00',
  updated_at: '2024-01-15T10:30:00.5',
};
const wrong = checkDocument(openDialect('stored'), 'sessions', { ...session, created_at: 'soon' });
if (wrong.length !== 1) throw new Error(JSON.stringify(wrong));
