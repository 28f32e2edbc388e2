import type { ClassView } from '../../../shared/lesson/view.ts'
import { iconOf } from '../../cards.ts'
import { Icon } from '../../panels/Icon.tsx'
import { card } from '../../say.ts'
import { cloudSizes } from './cloudSizes.ts'
import { plenarySay } from './words.ts'

/** The talents that the class gave most; whose they are stands nowhere. */
export function Cloud({ talents }: Pick<ClassView, 'talents'>) {
  if (talents.length === 0) return <main class="stage-not-yet">{plenarySay('talents.none')}</main>
  return (
    <main class="stage-cloud-page">
      <ul class="stage-cloud">
        {cloudSizes(talents).map(({ talent, count, size }) => (
          <li key={talent} style={{ '--size': size }}>
            <Icon name={iconOf(talent) ?? 'star'} />
            <span>{card(talent).text}</span>
            <small>{plenarySay('talents.times', { count })}</small>
          </li>
        ))}
      </ul>
    </main>
  )
}
