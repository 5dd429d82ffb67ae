type Event = { readonly at: number; readonly order: number; readonly happen: () => void };

/** After an event all that waited for it goes on before the next one; longer chains mingle with what follows, always alike. */
const turnsPerEvent = 12;
const turnsAtRest = 80;
const settled = Promise.resolve();

/** Time that passes only from event to event. The same events give the same run. */
export class VirtualTime {
  #now = 0;
  #order = 0;
  readonly #heap: Event[] = [];

  get now(): number {
    return this.#now;
  }

  /** Answers how to call it off. */
  after(wait: number, happen: () => void): () => void {
    let isOff = false;
    this.#push({ at: this.#now + Math.max(0, wait), order: this.#order++, happen: () => isOff || happen() });
    return () => {
      isOff = true;
    };
  }

  /** Lets everything happen up to a moment, and come to rest. */
  async runUntil(moment: number): Promise<void> {
    do {
      await goOn(turnsAtRest);
      for (let first = this.#heap[0]; first !== undefined && first.at <= moment; first = this.#heap[0]) {
        this.#pop();
        this.#now = first.at;
        first.happen();
        await goOn(turnsPerEvent);
      }
      await goOn(turnsAtRest);
    } while ((this.#heap[0]?.at ?? Number.POSITIVE_INFINITY) <= moment);
    this.#now = moment;
  }

  #push(event: Event): void {
    const heap = this.#heap;
    let at = heap.push(event) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!isBefore(event, heap[parent] as Event)) break;
      heap[at] = heap[parent] as Event;
      at = parent;
    }
    heap[at] = event;
  }

  #pop(): void {
    const heap = this.#heap;
    const last = heap.pop() as Event;
    if (heap.length === 0) return;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && isBefore(heap[child + 1] as Event, heap[child] as Event)) child++;
      if (!isBefore(heap[child] as Event, last)) break;
      heap[at] = heap[child] as Event;
      at = child;
    }
    heap[at] = last;
  }
}

async function goOn(turns: number): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await settled;
}

function isBefore(a: Event, b: Event): boolean {
  return a.at < b.at || (a.at === b.at && a.order < b.order);
}
