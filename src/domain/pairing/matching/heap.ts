/** Whole numbers, the one with the lowest key first. Equal keys come out in an order that depends on nothing but what went in. */
export class Heap {
  size = 0;
  private keys = new Float64Array(64);
  private values = new Int32Array(64);

  /** The lowest key, or infinity. */
  get key(): number {
    return this.size === 0 ? Number.POSITIVE_INFINITY : (this.keys[0] ?? 0);
  }

  clear(): void {
    this.size = 0;
  }

  push(key: number, value: number): void {
    if (this.size === this.keys.length) this.grow();
    const { keys, values } = this;
    let hole = this.size++;
    while (hole > 0) {
      const above = (hole - 1) >> 1;
      const keyAbove = keys[above] ?? 0;
      if (keyAbove <= key) break;
      keys[hole] = keyAbove;
      values[hole] = values[above] ?? 0;
      hole = above;
    }
    keys[hole] = key;
    values[hole] = value;
  }

  /** Takes out the value with the lowest key. There must be one. */
  pop(): number {
    const { keys, values } = this;
    const taken = values[0] ?? 0;
    const size = --this.size;
    const key = keys[size] ?? 0;
    const value = values[size] ?? 0;
    let hole = 0;
    for (let below = 1; below < size; below = 2 * hole + 1) {
      if (below + 1 < size && (keys[below + 1] ?? 0) < (keys[below] ?? 0)) below++;
      const keyBelow = keys[below] ?? 0;
      if (keyBelow >= key) break;
      keys[hole] = keyBelow;
      values[hole] = values[below] ?? 0;
      hole = below;
    }
    keys[hole] = key;
    values[hole] = value;
    return taken;
  }

  private grow(): void {
    const { keys, values } = this;
    this.keys = new Float64Array(2 * keys.length);
    this.keys.set(keys);
    this.values = new Int32Array(2 * values.length);
    this.values.set(values);
  }
}
