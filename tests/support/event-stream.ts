/** A browser's EventSource, as far as tests need one. */

export type StreamEvent = { readonly id: string | undefined; readonly event: string; readonly data: string };

/** Follows `GET /api/v1/events` over real HTTP until it ends or is closed. */
export class EventStream {
  readonly events: StreamEvent[] = [];
  readonly status: number;
  /** settles when the server ended the stream, or when it was closed here */
  readonly ended: Promise<void>;
  readonly #abort: AbortController;
  #wake: () => void = () => undefined;

  private constructor(response: Response, abort: AbortController) {
    this.status = response.status;
    this.#abort = abort;
    this.ended = this.#read(response);
  }

  /** @param headers cookie, Last-Event-ID */
  static async open(url: string, headers: Record<string, string>): Promise<EventStream> {
    const abort = new AbortController();
    return new EventStream(await fetch(url, { headers, signal: abort.signal }), abort);
  }

  get lastId(): string {
    return this.events.findLast((event) => event.id !== undefined)?.id ?? '';
  }

  /** What the events of a kind say, in order. */
  data(event = 'changed'): { topic: string; ref: string }[] {
    return this.events.filter((item) => item.event === event).map((item) => JSON.parse(item.data) as { topic: string; ref: string });
  }

  /** Waits for an event. @returns the milliseconds that it took @throws Error when it does not come in time */
  async until(wanted: (event: StreamEvent) => boolean, ms = 5_000): Promise<number> {
    const start = performance.now();
    while (!this.events.some(wanted)) {
      const left = ms - (performance.now() - start);
      if (left <= 0) throw new Error(`no such event came within ${ms} ms; there came ${JSON.stringify(this.events)}`);
      const timer = setTimeout(() => this.#wake(), left);
      await new Promise<void>((resolve) => { this.#wake = resolve; });
      clearTimeout(timer);
    }
    return performance.now() - start;
  }

  close(): Promise<void> {
    this.#abort.abort();
    return this.ended;
  }

  async #read(response: Response): Promise<void> {
    const decoder = new TextDecoder();
    let buffer = '';
    try {
      for await (const chunk of response.body ?? []) {
        buffer += decoder.decode(chunk, { stream: true });
        const blocks = buffer.split('\n\n');
        buffer = blocks.pop() ?? '';
        this.events.push(...blocks.flatMap(parse));
        this.#wake();
      }
    } catch (error) {
      if (!this.#abort.signal.aborted) throw error;
    }
  }
}

function parse(block: string): StreamEvent[] {
  const lines = block.split('\n');
  const value = (name: string): string | undefined => lines.find((line) => line.startsWith(`${name}: `))?.slice(name.length + 2);
  const event = value('event');
  return event === undefined ? [] : [{ id: value('id'), event, data: value('data') ?? '' }];
}
