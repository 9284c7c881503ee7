// What becomes of a document that was read.

export type Settled =
  /** `revision`: where this run has made it. */
  | { readonly is: 'written'; readonly revision: string | undefined }
  | { readonly is: 'skipped' }
  | { readonly is: 'rejected'; readonly reason: string; readonly pointer: string };
