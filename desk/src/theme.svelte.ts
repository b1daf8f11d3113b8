// Light, dark, or as the system says. The choice belongs to the reader, not to the link.

export type Theme = 'system' | 'light' | 'dark'
const ORDER: Theme[] = ['system', 'light', 'dark']

class Choice {
  theme = $state<Theme>('system')

  constructor() {
    try {
      const kept = localStorage.getItem('theme') as Theme | null
      if (kept && ORDER.includes(kept)) this.set(kept)
    } catch {
      // Storage may be closed to this page; the choice then lasts as long as it does.
    }
  }

  set(theme: Theme): void {
    this.theme = theme
    document.documentElement.dataset.theme = theme
    try {
      localStorage.setItem('theme', theme)
    } catch {
      // See above.
    }
  }

  next(): void {
    this.set(ORDER[(ORDER.indexOf(this.theme) + 1) % ORDER.length]!)
  }
}

export const choice = new Choice()
