/**
 * Data for the server's own making of a page. No page here is made again by a browser, yet Kit writes down what a loader gives
 * for one that would; of what stands in an `Unsent` it writes nothing (hooks.ts). That was a tenth of an article's making.
 */
export class Unsent<Data> {
  readonly data: Data

  constructor(data: Data) {
    this.data = data
  }
}
