// What is being corrected, by whom, and the way back.

import { address } from '../address.svelte'
import type { Source } from '../data'
import { desk, focusOn } from '../desk.svelte'
import { SourceText } from '../offsets'
import { markedWords } from '../reader/marked'
import type { Action, Corrected, Decision, Mark, Question, Span } from '../types'
import { VERDICTS } from '../words'

export type Part = 'all' | 'same' | 'note'
/** What a correction would be of. */
export type Target =
  | { of: 'mark'; id: string; mark: Mark; says: string }
  | { of: 'page'; id: string; says: string }
  | { of: 'question'; id: string; question: Question; says: string }
  | { of: 'account'; id: string; incident: string; says: string }
  | { of: 'incident'; id: string; says: string }
  | { of: 'actor'; id: string; says: string }

type Filed = Omit<Decision, 'by'> & { action: Action }

const NAME = 'conspectus.name'

class Editing {
  target = $state.raw<Target | null>(null)
  part = $state<Part>('all')
  /** The words marked in the page when this was opened. */
  marked: Span | null = null
  name = $state('')
  failure = $state('')
  /** Corrections filed on this desk, the last one last. */
  private filed: string[] = []
  /** What is being filed: the same is not filed twice at once, anything else waits its turn. */
  private filing = new Map<string, Promise<boolean>>()

  /** What is selected and could be corrected; null when nothing is. */
  aim(): Target | null {
    const { screen, item, q } = address.place
    const { page, view } = desk
    if (screen === 'reader') {
      const mark = page?.marks.find((m) => m.fact_id === desk.fact && m.kind !== 'question')
      if (mark) return { of: 'mark', id: mark.fact_id, mark, says: mark.label }
      return page ? { of: 'page', id: page.doc_id, says: page.title ?? page.uri } : null
    }
    const question = q ? (desk.selected ?? (view?.name === 'incident' ? view.answer.questions.find((x) => x.id === q) : undefined)) : null
    if (question) return { of: 'question', id: question.id, question, says: question.question }
    if (view?.name === 'incident' && item) {
      const fact = desk.passage?.facts[0]
      const on = document.activeElement?.closest('.accounts, [data-rail]')
      if (on && fact && desk.passage) return { of: 'account', id: fact, incident: item, says: desk.passage.evidence.words }
      return { of: 'incident', id: item, says: view.answer.label }
    }
    if (view?.name === 'actor' && item) return { of: 'actor', id: item, says: view.answer.label }
    if (view?.name === 'actors') {
      const line = view.answer.lines.find((l) => l.entity_id === q)
      return line ? { of: 'actor', id: line.entity_id, says: line.label } : null
    }
    const lines = view?.name === 'timeline' ? view.answer.lines : view?.name === 'places' ? view.answer.spots : []
    const line = lines.find((l) => l.incident_id === q)
    return line ? { of: 'incident', id: line.incident_id, says: line.label } : null
  }

  open(part: Part = 'all'): void {
    if (desk.source?.fixed) return desk.say('A report cannot be corrected; open its case with conspectus serve.')
    const target = this.aim()
    if (!target) return desk.say('Select what is to be corrected first: a highlight, a question, a line.')
    if (part === 'same' && target.of !== 'incident' && target.of !== 'actor') return desk.say('Only a happening or an actor can be the same as another.')
    this.failure = ''
    this.target = target
    this.part = part
    this.marked = desk.page && target.of === 'mark' ? markedWords(new SourceText(desk.page.text)) : null
    void this.named()
    desk.open = 'edit'
  }

  async reject(): Promise<void> {
    const target = this.aim()
    if (target?.of !== 'mark') return desk.say('Select a highlight first; e corrects a page or a line.')
    await this.file({ action: 'reject', ids: [target.id] })
  }

  /** Read the chosen highlight from the words marked in the page. */
  async respan(): Promise<void> {
    const target = this.aim()
    const span = desk.page ? markedWords(new SourceText(desk.page.text)) : null
    if (target?.of !== 'mark') return desk.say('Choose a highlight first, then mark the words it should be read from.')
    if (!span) return this.open()
    await this.file({ action: 'edit', ids: [target.id], field: 'span', span })
    getSelection()?.removeAllRanges()
  }

  async judge(verdict: string): Promise<void> {
    const target = this.aim()
    if (target?.of !== 'question') return desk.say('Select a question first.')
    const word = VERDICTS.find((v) => v.verdict === verdict)?.word
    const next = following(target.id)
    await this.file({ action: 'judge', ids: [target.id], value: verdict }, `Judged ${word}`)
    // What is judged away goes below the others; the one after it is next.
    if (next && address.place.screen === 'questions' && address.place.q === target.id && verdict !== 'real') {
      desk.select(next)
      focusOn(`[data-question="${CSS.escape(next)}"]`)
    }
  }

  async undo(which?: string): Promise<void> {
    if (!which) await this.before()
    const id = which ?? this.filed.at(-1)
    if (!id) return desk.say('Nothing was corrected here yet; g h lists all corrections, each with its way back.')
    this.filed = this.filed.filter((x) => x !== id)
    await this.file({ action: 'undo', ids: [id] }, 'Taken back')
  }

  /** File a decision, show what became of it, and show everything anew. */
  async file(decision: Filed, said = ''): Promise<boolean> {
    const what = JSON.stringify(decision)
    if (!desk.source || this.filing.has(what)) return false
    const turn = this.before().then(() => this.fileNow(desk.source!, decision, said))
    this.filing.set(what, turn)
    return turn.finally(() => this.filing.delete(what))
  }

  private before(): Promise<boolean> {
    return [...this.filing.values()].at(-1) ?? Promise.resolve(true)
  }

  private async fileNow(source: Source, decision: Filed, said: string): Promise<boolean> {
    this.failure = ''
    try {
      const by = await this.named()
      const found = await source.file({ ...decision, by })
      if (decision.action !== 'undo') this.filed.push(found.id)
      desk.open = null
      await desk.again()
      desk.say(sentence(found, said))
      return true
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error)
      if (desk.open !== 'edit') desk.say(this.failure)
      return false
    }
  }

  /** The name corrections are made under; kept on this machine. */
  async named(): Promise<string> {
    if (!this.name) this.name = stored() || (await this.offered())
    return this.name
  }

  call(name: string): void {
    this.name = name
    try {
      localStorage.setItem(NAME, name)
    } catch {
      // Storage may be closed to this page; the name then lasts as long as it does.
    }
  }

  private async offered(): Promise<string> {
    const found = await desk.source?.view({ name: 'corrections', id: '' }, { only: [], without: [], versus: [] })
    return found?.name === 'corrections' ? found.answer.you : ''
  }
}

/** The question below one, on the list as it is shown. */
function following(id: string): string | null {
  const at = desk.shown.findIndex((q) => q.id === id)
  return desk.shown[at + 1]?.id ?? null
}

function stored(): string {
  try {
    return localStorage.getItem(NAME) ?? ''
  } catch {
    return ''
  }
}

function sentence(found: Corrected, said: string): string {
  const touches = found.touches ? `, touches ${found.touches}` : ''
  const then = found.state === 'waits' ? ' It waits for the next build.' : found.state === 'shown' ? ' The next build compares anew.' : ''
  const head = said || found.says
  return `${head[0]?.toUpperCase()}${head.slice(1)}${touches}. u takes it back.${then}`.replace(/^(Taken back)\. u takes it back\./, '$1.')
}

export const editing = new Editing()
