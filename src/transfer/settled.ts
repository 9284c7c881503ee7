// What becomes of a document that was read. One that is written may be told of by the outcome of its write, as it is.

export type Settled =
  /** `revision`: where this run has made it. */
  | { readonly status: 'written'; readonly revision: string | undefined }
  | { readonly status: 'skipped' }
  | { readonly status: 'rejected'; readonly reason: string; readonly pointer: string };
