// How wide words are in the interface's type; known better once the font is there.

const pen = document.createElement('canvas').getContext('2d')

class Measure {
  /** Changes once: when the fonts have come. */
  ready = $state(false)

  constructor() {
    void document.fonts.ready.then(() => (this.ready = true))
  }

  width(words: string, size = 12): number {
    void this.ready
    if (!pen) return words.length * size * 0.54
    pen.font = `${size}px Inter, sans-serif`
    return pen.measureText(words).width
  }
}

export const measure = new Measure()
