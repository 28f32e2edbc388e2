import { useEffect, useState } from 'preact/hooks'
import type { Language } from '../shared/basics.ts'
import { get } from './store.ts'

/** Reading aloud, with a voice that is on the device itself: nothing that is read goes over the network. */

const speech = (): SpeechSynthesis | null => globalThis.speechSynthesis ?? null

/** The first voice on this device for a language; one that needs the network is none. */
export const localVoice = <V extends Pick<SpeechSynthesisVoice, 'lang' | 'localService'>>(
  voices: readonly V[],
  language: Language,
): V | null => voices.find(({ lang, localService }) => localService && lang.toLowerCase().split(/[-_]/)[0] === language) ?? null

const voiceNow = (language: Language) => localVoice(speech()?.getVoices() ?? [], language)

/** Whether this device can read aloud in this language; some browsers find their voices later. */
export function useHasVoice(language: Language): boolean {
  const [has, setHas] = useState(() => voiceNow(language) !== null)
  useEffect(() => {
    const look = () => setHas(voiceNow(language) !== null)
    look()
    const all = speech()
    all?.addEventListener('voiceschanged', look)
    return () => all?.removeEventListener('voiceschanged', look)
  }, [language])
  return has
}

/** Reads aloud, instead of what was being read; `done` when it is over or broken off. */
export function readAloud(text: string, done: () => void): void {
  const { language } = get()
  const [all, voice] = [speech(), voiceNow(language)]
  if (!all || !voice) {
    done()
    return
  }
  all.cancel()
  const words = new SpeechSynthesisUtterance(text)
  words.voice = voice
  words.lang = voice.lang
  words.rate = 0.95
  words.onend = done
  words.onerror = done
  all.speak(words)
}

/** What stands in a part of the screen, as sentences; without what is only to be tapped. */
export function spokenText(part: HTMLElement): string {
  const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT)
  const words: string[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent?.trim()
    if (text && !node.parentElement?.closest('.hint, .hidden')) words.push(/[.?!…:]["”]?$/.test(text) ? text : `${text}.`)
  }
  return words.join(' ')
}

export const beQuiet = (): void => speech()?.cancel()
