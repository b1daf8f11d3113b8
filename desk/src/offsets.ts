// Browsers count UTF-16 units, the API counts code points: one emoji shifts everything after it.
// This is the one module that converts.

const STEP = 1024

export class SourceText {
  readonly text: string
  readonly length: number
  // UTF-16 offset of every STEPth code point; empty when both counts are the same.
  private readonly anchors: number[] = []

  constructor(text: string) {
    this.text = text
    if (!/[\ud800-\udfff]/.test(text)) {
      this.length = text.length
      return
    }
    let points = 0
    for (let unit = 0; unit < text.length; points++) {
      if (points % STEP === 0) this.anchors.push(unit)
      unit += text.codePointAt(unit)! > 0xffff ? 2 : 1
    }
    this.length = points
  }

  /** The UTF-16 offset of a code point. */
  unit(point: number): number {
    const at = Math.max(0, Math.min(point, this.length))
    if (!this.anchors.length) return at
    if (at === this.length) return this.text.length
    let unit = this.anchors[Math.floor(at / STEP)]!
    for (let left = at % STEP; left > 0; left--) unit += this.text.codePointAt(unit)! > 0xffff ? 2 : 1
    return unit
  }

  /** The code point at a UTF-16 offset. */
  point(unit: number): number {
    const at = Math.max(0, Math.min(unit, this.text.length))
    if (!this.anchors.length) return at
    let anchor = this.anchors.findLastIndex((a) => a <= at)
    if (anchor < 0) anchor = 0
    let point = anchor * STEP
    for (let u = this.anchors[anchor]!; u < at; point++) u += this.text.codePointAt(u)! > 0xffff ? 2 : 1
    return point
  }

  slice(start: number, end: number): string {
    return this.text.slice(this.unit(start), this.unit(end))
  }
}

/** How many code points a string has. */
export function points(text: string): number {
  return new SourceText(text).length
}
