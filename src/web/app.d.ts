declare global {
  namespace App {
    /** What the error page shows; `detail` is one plain sentence, such as the notice of a withdrawn article. */
    interface Error {
      message: string
      detail?: string
    }
  }
}

export {}
