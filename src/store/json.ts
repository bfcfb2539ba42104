/* eslint-disable @typescript-eslint/no-unnecessary-type-parameters -- the caller names the shape that this room wrote */
/** Reading back what this room itself wrote: the shape was checked when it entered. */
export function parseJson<T>(text: string): T {
  return JSON.parse(text) as T
}

export function parseJsonOrNull<T>(text: string | null): T | null {
  return text === null ? null : parseJson<T>(text)
}

/** Numbers that the database gave out as ids. */
export function parseId<Id extends number>(value: number): Id {
  return value as Id
}

/** A value that this room wrote from a closed list of words. */
export function parseWord<Word extends string>(value: string): Word {
  return value as Word
}
