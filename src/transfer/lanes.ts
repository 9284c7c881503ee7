// Several pieces of work at a time, and no more than fit: whoever adds one waits until there is room.

export class Lanes {
  readonly #count: number;
  readonly #bytes: number;
  #running = 0;
  #held = 0;
  #failure: { readonly error: unknown } | undefined;
  #wake: (() => void)[] = [];

  /** So many at once, holding about so many bytes together; one alone may hold more. */
  constructor(count: number, bytes: number) {
    this.#count = count;
    this.#bytes = bytes;
  }

  /** Starts the work once there is room. Throws what earlier work threw. */
  async add(bytes: number, work: () => Promise<void>): Promise<void> {
    while (this.#running >= this.#count || (this.#running > 0 && this.#held + bytes > this.#bytes)) {
      await this.#change();
    }
    this.#check();
    this.#running++;
    this.#held += bytes;
    void this.#run(bytes, work);
  }

  /** Resolves when nothing is at work any more. Throws what any work threw. */
  async idle(): Promise<void> {
    while (this.#running > 0) await this.#change();
    this.#check();
  }

  async #run(bytes: number, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#failure ??= { error };
    }
    this.#running--;
    this.#held -= bytes;
    const waiting = this.#wake;
    this.#wake = [];
    for (const wake of waiting) wake();
  }

  #change(): Promise<void> {
    return new Promise((resolve) => this.#wake.push(resolve));
  }

  #check(): void {
    if (this.#failure) throw this.#failure.error;
  }
}
