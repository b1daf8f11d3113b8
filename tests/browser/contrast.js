// Text whose colour is closer to its ground than WCAG AA allows (4.5, or 3 for large text).
() => {
  const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1)
    canvas.fillStyle = colour
    canvas.fillRect(0, 0, 1, 1)
    return [...canvas.getImageData(0, 0, 1, 1).data]
  }
  const light = ([r, g, b]) => {
    const [x, y, z] = [r, g, b].map((c) => {
      const v = c / 255
      return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4
    })
    return 0.2126 * x + 0.7152 * y + 0.0722 * z
  }
  const ground = (element) => {
    for (let e = element; e; e = e.parentElement) {
      const found = rgba(getComputedStyle(e).backgroundColor)
      if (found[3] > 250) return found
    }
    return [255, 255, 255, 255]
  }
  const weak = new Set()
  for (const e of document.querySelectorAll('body *')) {
    const own = [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim())
    const box = e.getBoundingClientRect()
    if (!own || !box.width || !box.height || getComputedStyle(e).visibility === 'hidden') continue
    const style = getComputedStyle(e)
    const [a, b] = [light(rgba(style.color)), light(ground(e))].sort((x, y) => y - x)
    const ratio = (a + 0.05) / (b + 0.05)
    const large = parseFloat(style.fontSize) >= 24 || (parseFloat(style.fontSize) >= 18.66 && style.fontWeight >= 700)
    if (ratio < (large ? 3 : 4.5)) weak.add(`${e.className} ${e.innerText.slice(0, 30)}: ${ratio.toFixed(2)}`)
  }
  return [...weak]
}
