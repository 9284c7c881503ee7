// Groups of processes that are ended with this one, whatever way this one ends.

const groups = new Set<number>();

/** How long a group has between SIGTERM and SIGKILL. */
const GRACE_MS = 1000;
const POLL_MS = 20;

/** A process that leads a group of its own. It is ended when this process ends, by a signal too. */
export function watchGroup(leader: number): void {
  if (groups.size === 0) {
    process.on('exit', endAll);
    // Node ends at these without its exit event, unless somebody listens.
    process.on('SIGHUP', hangUp);
  }
  groups.add(leader);
}

/** Ends what is left of the group: it is asked, and after a second no longer asked. */
export async function endGroup(leader: number): Promise<void> {
  const end = Date.now() + GRACE_MS;
  if (signalGroup(leader, 'SIGTERM')) {
    while (signalGroup(leader, 0) && Date.now() < end) await new Promise((done) => setTimeout(done, POLL_MS));
    signalGroup(leader, 'SIGKILL');
  }
  groups.delete(leader);
  if (groups.size > 0) return;
  process.off('exit', endAll);
  process.off('SIGHUP', hangUp);
}

/** False where there is no such group any more. */
function signalGroup(leader: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-leader, signal);
    return true;
  } catch {
    return false;
  }
}

function endAll(): void {
  for (const leader of groups) signalGroup(leader, 'SIGKILL');
}

function hangUp(): void {
  process.exit(129);
}
