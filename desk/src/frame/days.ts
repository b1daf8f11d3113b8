// Days, and the window over them that the address holds as 't': 'from..until', both days shown.

/** The day something begins; null when it is not dated. */
export function dayOf(iso: string | null): string | null {
  const begin = iso?.split('/')[0] ?? ''
  return /^\d{4}/.test(begin) ? begin.slice(0, 10) : null
}

/** The first and last day of a window; null = all days. */
export function windowOf(t: string | null): [string, string] | null {
  const [from = '', until = ''] = (t ?? '').split('..')
  return from || until ? [from || '0000', until || '9999'] : null
}

/** Whether something begins inside a window; what is not dated is in none but the whole. */
export function within(iso: string | null, t: string | null): boolean {
  const shown = windowOf(t)
  if (!shown) return true
  const day = dayOf(iso)
  return day !== null && shown[0] <= day && day <= shown[1]
}

/** The days of a list, each once, in order. */
export function daysOf(isos: (string | null)[]): string[] {
  return [...new Set(isos.map(dayOf).filter((d) => d !== null))].sort()
}
