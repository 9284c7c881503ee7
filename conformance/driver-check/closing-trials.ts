// How a driver ends.
import { COLLECTION as collection, type Trial } from './trial.js';

export const CLOSING_TRIALS: readonly Trial[] = [
  {
    name: 'close is answered, and the driver ends with exit code 0',
    ends: true,
    run: (talk) => talk.close('close'),
  },
  {
    name: 'the end of the input closes the driver as well',
    ends: true,
    async run(talk) {
      await talk.ask('list_all', { collection });
      await talk.close('end of input');
    },
  },
];
