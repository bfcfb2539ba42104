const FACTOR = 48_271
const MODULUS = 2_147_483_647

/** The items in an order that has nothing to do with what they tell; from the same seed (1 or more) always the same. */
export function mixOrder<Item>(items: readonly Item[], seed: number): readonly Item[] {
  let state = seed * 7919
  return items
    .map((item) => ({ item, place: (state = (state * FACTOR) % MODULUS) }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item)
}
