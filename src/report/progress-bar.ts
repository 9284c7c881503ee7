// Progress as a bar on a terminal, in one line that is wiped at the end.
import cliProgress from 'cli-progress';
import { describeProgress } from './progress-text.js';
import type { ProgressView } from './progress-view.js';
import { visible } from './visible.js';

const WIDTH = 24;

/** Without a total there is no bar to fill, and the words stand alone. Work that ends at once shows nothing. */
export function barView(stream: NodeJS.WritableStream, total: number | undefined): ProgressView {
  const bar = new cliProgress.SingleBar({
    stream,
    format: (_options, { progress }, { text }: { text: string }) =>
      total === undefined ? text : `${drawn(progress)} ${text}`,
    // These leave the terminal's settings as they are, so that work killed in the middle leaves a usable terminal behind.
    linewrap: true,
    hideCursor: false,
    gracefulExit: false,
    clearOnComplete: true,
    fps: 20,
  });
  return {
    everyMs: 150,
    show(state) {
      const payload = { text: visible(describeProgress(state)) };
      if (bar.isActive) bar.update(state.done, payload);
      else bar.start(total ?? 0, state.done, payload);
    },
    end: () => bar.stop(),
  };
}

function drawn(progress: number): string {
  const full = Math.round(progress * WIDTH);
  return `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)}`;
}
