// The words a reader marked with pointer or keyboard, as code points of the source.

import type { SourceText } from '../offsets'
import type { Span } from '../types'

/** The marked words of the page; null when none are, or they stand in more than one block. */
export function markedWords(text: SourceText): Span | null {
  const selection = getSelection()
  if (!selection || selection.isCollapsed || !selection.rangeCount) return null
  const range = selection.getRangeAt(0)
  const block = closest(range.startContainer)
  if (!block || block !== closest(range.endContainer)) return null
  const before = document.createRange()
  before.selectNodeContents(block)
  const author = block.querySelector('.author')
  if (author) before.setStartAfter(author)
  before.setEnd(range.startContainer, range.startOffset)
  const begin = text.unit(Number(block.dataset.start)) + before.toString().length
  const words = range.toString()
  const start = begin + words.length - words.trimStart().length
  const end = begin + words.trimEnd().length
  return start < end ? { start: text.point(start), end: text.point(end) } : null
}

function closest(node: Node): HTMLElement | null {
  const element = node instanceof HTMLElement ? node : node.parentElement
  return element?.closest<HTMLElement>('[data-block]') ?? null
}

/** A span with one end moved by a word: -1 to the left, 1 to the right. */
export function moved(text: SourceText, span: Span, end: 'start' | 'end', by: -1 | 1): Span {
  const whole = text.text
  let at = text.unit(span[end])
  const word = (unit: number) => /[\p{L}\p{N}]/u.test(whole[unit] ?? '') || /[\ud800-\udfff]/.test(whole[unit] ?? '')
  if (by > 0) {
    if (end === 'start') {
      while (at < whole.length && word(at)) at++
      while (at < whole.length && !word(at)) at++
    } else {
      while (at < whole.length && !word(at)) at++
      while (at < whole.length && word(at)) at++
    }
  } else if (end === 'start') {
    while (at > 0 && !word(at - 1)) at--
    while (at > 0 && word(at - 1)) at--
  } else {
    while (at > 0 && word(at - 1)) at--
    while (at > 0 && !word(at - 1)) at--
  }
  const next = { ...span, [end]: text.point(at) }
  return next.start < next.end ? next : span
}
