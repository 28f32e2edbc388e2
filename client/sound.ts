import { get } from './store.ts'

/** A few short, soft tones; made here, so that no file is loaded. Off until somebody switches them on. */
export type Tone = 'mine' | 'laid' | 'light'

/** Hz, one after the other */
const NOTES: Readonly<Record<Tone, readonly number[]>> = {
  mine: [523, 659],
  laid: [440],
  light: [392, 523, 659, 784],
}
const LOUDNESS = 0.06
const NOTE_S = 0.16

let context: AudioContext | null = null

/** Silent where the browser has no sound, or until the first tap on the page. */
export function tone(name: Tone): void {
  if (!get().preferences.sound || document.visibilityState !== 'visible') return
  try {
    context ??= new AudioContext()
    const { currentTime } = context
    void context.resume().catch(() => {})
    for (const [place, pitch] of NOTES[name].entries()) sing(context, pitch, currentTime + place * NOTE_S)
  } catch {
    // no sound on this device: nothing of the game is in the sound alone
  }
}

function sing(through: AudioContext, pitch: number, at: number): void {
  const [voice, loudness] = [through.createOscillator(), through.createGain()]
  voice.frequency.value = pitch
  loudness.gain.setValueAtTime(0, at)
  loudness.gain.linearRampToValueAtTime(LOUDNESS, at + 0.03)
  loudness.gain.exponentialRampToValueAtTime(0.0001, at + NOTE_S * 2)
  voice.connect(loudness).connect(through.destination)
  voice.start(at)
  voice.stop(at + NOTE_S * 2)
}
