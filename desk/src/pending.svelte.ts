// What was asked for and is not drawn yet: `main` says so (aria-busy), and the focus waits for it.

import { tick, untrack } from 'svelte'

class Pending {
  count = $state(0)

  /** Count work until its outcome is drawn. */
  until<T>(work: Promise<T>): Promise<T> {
    untrack(() => this.count++)
    // Whoever asked takes turns of its own before its answer is drawn.
    const drawn = () => setTimeout(() => void tick().then(() => this.count--))
    work.then(drawn, drawn)
    return work
  }

  /** A wait before something is asked, while words are still being written. */
  later(ms: number, act: () => void): () => void {
    let over = () => {}
    void this.until(new Promise<void>((done) => (over = done)))
    const timer = setTimeout(() => (act(), over()), ms)
    return () => (clearTimeout(timer), over())
  }
}

export const pending = new Pending()
