// Loaded into a measured Node process (NODE_OPTIONS=--import): writes down, as it ends, the most memory it ever held, and the
// seconds of processor time that it took, all threads together.
import { readFileSync, writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

// The figure is of the process with all its threads; each worker loads this file too.
if (isMainThread) {
  process.on('exit', () =>
    writeFileSync(process.env.DBKIT_BENCH_PEAK, `${peakBytes()} ${processorSeconds()}`),
  );
}

function processorSeconds() {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function peakBytes() {
  try {
    // Of this program alone: Linux counts in getrusage what the parent held when it forked.
    const kibibytes = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'));
    if (kibibytes) return Number(kibibytes[1]) * 1024;
  } catch {
    // No /proc: not Linux.
  }
  return process.resourceUsage().maxRSS * 1024;
}
