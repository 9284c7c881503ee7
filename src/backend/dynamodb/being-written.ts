// Keeps two writes of one id apart that look first and write then: both would find nothing, and both would say "written".

export class BeingWritten {
  readonly #writes = new Map<string, Promise<void>>();

  /** Does the work once no other is at work on any of these. */
  async alone<T>(keys: readonly string[], work: () => Promise<T>): Promise<T> {
    for (let other = this.#on(keys); other; other = this.#on(keys)) await other;
    let end = (): void => undefined;
    const write = new Promise<void>((resolve) => {
      end = resolve;
    });
    for (const key of keys) this.#writes.set(key, write);
    try {
      return await work();
    } finally {
      for (const key of keys) this.#writes.delete(key);
      end();
    }
  }

  #on(keys: readonly string[]): Promise<void> | undefined {
    for (const key of keys) {
      const write = this.#writes.get(key);
      if (write) return write;
    }
    return undefined;
  }
}
