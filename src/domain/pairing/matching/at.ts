/** Reads a place that is there. A function of its own for each kind of array: one that met both would be slower. */
export function at(numbers: Int32Array, place: number): number {
  return numbers[place] ?? 0;
}

/** As `at`, for arrays of doubles. */
export function priceAt(prices: Float64Array, place: number): number {
  return prices[place] ?? 0;
}
