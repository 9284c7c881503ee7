import { describeConformance } from 'gofannon-dbkit/vitest';
import { MyBackend } from './my-backend.js';

describeConformance('my backend', { open: async () => new MyBackend() });
