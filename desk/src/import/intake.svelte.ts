// What is dropped on the desk: sent file by file, taken into the case, built while one may leave.

import { address } from '../address.svelte'
import { answered } from '../data'
import { desk } from '../desk.svelte'
import type { Problem } from '../types'
import { count } from '../words'

export interface Building {
  stage: 'idle' | 'starting' | 'reading' | 'comparing' | 'filing'
  done: number
  total: number
  current: string
  seconds_left: number | null
  begun_at: string | null
  /** Another build follows, for pages that came meanwhile. */
  follows: boolean
  failure: string | null
  last: { number: number; documents: number; new: number; unread: number; changed: boolean; seconds: number } | null
}
export interface Importing {
  building: Building
  addresses: boolean
  upload_bytes: number
  file_bytes: number
}
interface Emptied {
  added: number
  known: number
  problems: Problem[]
  building: Building
}
export interface Dropped {
  name: string
  file: File
}

const AT_ONCE = 3

class Intake {
  /** Null until it is known, and where this desk only reads. */
  state = $state.raw<Importing | null>(null)
  sending = $state.raw<{ done: number; total: number } | null>(null)
  emptied = $state.raw<Omit<Emptied, 'building'> | null>(null)
  failure = $state<string | null>(null)

  building: Building | null = $derived(this.state?.building ?? null)
  busy: boolean = $derived(this.building !== null && this.building.stage !== 'idle')

  private events: EventSource | null = null

  /** Look whether a build runs: one that was begun before the page was loaded again is taken up. */
  async look(): Promise<void> {
    if (!desk.source || desk.source.fixed) return
    try {
      const found = await answered<Importing | null>('api/import')
      if (found) this.told(found)
    } catch (error) {
      this.failure = said(error)
    }
  }

  async drop(files: Dropped[]): Promise<void> {
    if (!this.state || this.sending || !files.length) return
    this.failure = this.emptied = null
    const bytes = files.reduce((sum, { file }) => sum + file.size, 0)
    if (bytes > this.state.upload_bytes) {
      this.failure = `These are ${size(bytes)} together; ${size(this.state.upload_bytes)} may be sent at once. Send them in parts.`
      return
    }
    this.sending = { done: 0, total: files.length }
    try {
      const { tray } = await post<{ tray: string }>('api/import/trays')
      const queue = [...files]
      const refused: Problem[] = []
      const one = async () => {
        for (let next = queue.shift(); next; next = queue.shift()) {
          const why = await this.send(tray, next)
          if (why) refused.push({ uri: next.name, stage: 'import', kind: 'refused', message: why })
          this.sending = { done: files.length - queue.length, total: files.length }
        }
      }
      await Promise.all(Array.from({ length: AT_ONCE }, one))
      this.done(await post<Emptied>(`api/import/trays/${tray}/empty`), refused)
    } catch (error) {
      this.failure = said(error)
    }
    this.sending = null
  }

  async fetch(where: string): Promise<boolean> {
    this.failure = this.emptied = null
    this.sending = { done: 0, total: 1 }
    try {
      this.done(await post<Emptied>('api/import/address', JSON.stringify({ address: where }), 'application/json'), [])
      return true
    } catch (error) {
      this.failure = said(error)
      return false
    } finally {
      this.sending = null
    }
  }

  async build(): Promise<void> {
    await this.order('build')
  }

  async stop(): Promise<void> {
    await this.order('stop')
  }

  private async order(what: 'build' | 'stop'): Promise<void> {
    this.failure = null
    try {
      this.told(await post<Importing>(`api/import/${what}`))
    } catch (error) {
      this.failure = said(error)
    }
  }

  /** Send one file; returns why it was refused, if it was. */
  private async send(tray: string, { name, file }: Dropped): Promise<string | null> {
    const where = `api/import/trays/${tray}?${new URLSearchParams({ name })}`
    try {
      await post(where, file)
      return null
    } catch (error) {
      return said(error)
    }
  }

  private done({ building, ...emptied }: Emptied, refused: Problem[]): void {
    this.emptied = { ...emptied, problems: [...refused, ...emptied.problems] }
    desk.say(`${count(emptied.added, 'new page')} taken in.`)
    this.told({ ...this.state!, building })
  }

  private told(found: Importing): void {
    const ran = this.busy
    this.state = found
    if (this.busy) return this.listen()
    this.events?.close()
    this.events = null
    // What was taken in is in the case, built or not.
    if (ran || this.emptied) void desk.refresh().then(() => desk.load(address.place.lens))
  }

  private listen(): void {
    if (this.events) return
    this.events = new EventSource('api/import/events')
    this.events.onmessage = (event) => this.told(JSON.parse(event.data) as Importing)
    // A line that broke is drawn again by the browser; the server being gone is said by the next click.
  }
}

/** The files of a drop, folders walked. */
export async function dropped(data: DataTransfer): Promise<Dropped[]> {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (!entries.length) return [...data.files].map((file) => ({ name: file.name, file }))
  const found: Dropped[] = []
  for (const entry of entries) await walk(entry, found)
  return found
}

async function walk(entry: FileSystemEntry, found: Dropped[]): Promise<void> {
  if (entry.isFile) {
    const file = await new Promise<File>((yes, no) => (entry as FileSystemFileEntry).file(yes, no))
    found.push({ name: entry.fullPath.replace(/^\/+/, ''), file })
    return
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader()
  // A reader gives a hundred at a time, and none when there are no more.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((yes, no) => reader.readEntries(yes, no))
    if (!some.length) return
    for (const inner of some) await walk(inner, found)
  }
}

export function chosen(list: FileList | null): Dropped[] {
  return [...(list ?? [])].map((file) => ({ name: file.webkitRelativePath || file.name, file }))
}

async function post<T>(path: string, body: BodyInit = '', type = 'application/octet-stream'): Promise<T> {
  return answered<T>(path, { method: 'POST', headers: { 'Content-Type': type }, body })
}

export function size(bytes: number): string {
  const [n, unit] = bytes >= 1e9 ? [bytes / 1e9, 'GB'] : bytes >= 1e6 ? [bytes / 1e6, 'MB'] : [bytes / 1e3, 'kB']
  return `${n.toLocaleString('en-GB', { maximumFractionDigits: n < 10 ? 1 : 0 })} ${unit}`
}

/** How far a build has come, as a sentence. */
export function progress(b: Building): string {
  if (b.stage === 'starting') return 'Starting to read …'
  if (b.stage === 'comparing') return `Comparing ${count(b.total, 'page')} …`
  if (b.stage === 'filing') return 'Writing down what was found …'
  const left = b.seconds_left === null ? '' : `, ${b.seconds_left < 60 ? 'less than a minute' : `about ${count(Math.round(b.seconds_left / 60), 'minute')}`} left`
  return `Reading ${b.done.toLocaleString('en-GB')} of ${count(b.total, 'page')}${left}`
}

/** What the last build did, as a sentence. */
export function result(b: Building): string {
  const last = b.last
  if (!last) return ''
  if (!last.changed) return 'Nothing had changed since the last build.'
  const unread = last.unread ? ` ${count(last.unread, 'page')} could not be read in full.` : ''
  return `${count(last.new, 'page')} read, ${count(last.documents, 'page')} compared in ${count(Math.round(last.seconds), 'second')}.${unread}`
}

function said(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}

export const intake = new Intake()
