import '../styles/sign.css'
import type { Sign } from '../../shared/lesson/commands.ts'
import { say } from '../say.ts'
import { Icon } from './Icon.tsx'

/** An animal and two digits, the same on the mentor's device and on the board. */
export const SignShown = ({ sign: { animal, digits } }: Readonly<{ sign: Sign }>) => (
  <span class="sign">
    <Icon name={animal} size={48} />
    <span class="sign-words">
      <span class="sign-animal">{say(`animal.${animal}`)}</span> <strong>{digits}</strong>
    </span>
  </span>
)
