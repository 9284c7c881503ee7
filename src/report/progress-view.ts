// What a way of showing progress is given, and when.

/** How far the work has come. */
export interface ProgressState {
  readonly label: string;
  readonly unit: string;
  readonly total: number | undefined;
  readonly done: number;
  /** Such as `12.3 MB`. */
  readonly detail?: string | undefined;
  readonly elapsedMs: number;
}

/** One way of showing progress; it is asked to show at most once in `everyMs`. */
export interface ProgressView {
  readonly everyMs: number;
  show(state: ProgressState): void;
  end(state: ProgressState): void;
}
