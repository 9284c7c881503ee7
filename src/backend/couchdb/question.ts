// What is asked of CouchDB, and what comes back.
import type { IncomingHttpHeaders } from 'node:http';

export interface Question {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** From the top of this CouchDB. */
  readonly path: string;
  readonly body?: string | undefined;
  readonly signal?: AbortSignal | undefined;
  /** A longer answer is cut off there. */
  readonly maxBytes?: number;
  /** Until an answer that says nothing is given up; else the URL's. */
  readonly answerMs?: number;
}

export interface Answer {
  readonly status: number;
  readonly body: Buffer;
  /** The body, made a text anew each time. */
  readonly text: string;
  readonly isCut: boolean;
  readonly headers: IncomingHttpHeaders;
}
