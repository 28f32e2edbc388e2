import type { Question } from '../../../shared/lesson/view.ts'
import { card } from '../../say.ts'
import { plenarySay } from './words.ts'

/** A network question in words, put together by template. */
export const questionText = ({ who, question }: Question): string =>
  plenarySay('market.text', { who: card(who).text, question: card(question).text })
