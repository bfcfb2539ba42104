// Whether a story has fallen apart is asked when it has grown by half since: often while it is small, seldom later on.
const FIRST_LOOK = 4
const LOOK_GROWTH = 1.5

/** Whether a story that has grown from one size to another has reached one at which it is looked at again. */
export function isTimeToLook(from: number, to: number): boolean {
  return stepOf(to) > stepOf(from)
}

function stepOf(size: number): number {
  return size < FIRST_LOOK ? 0 : 1 + Math.floor(Math.log(size / FIRST_LOOK) / Math.log(LOOK_GROWTH))
}
