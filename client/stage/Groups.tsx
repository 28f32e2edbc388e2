import type { LessonView } from '../../shared/lesson/view.ts'
import { stageSay } from '../board/words.ts'
import { Badge } from '../panels/Badge.tsx'
import { typedAddress } from './address.ts'
import { LobbyControls } from './Lobby.tsx'
import { StageAddress, StageCode } from './StageCode.tsx'

type Host = NonNullable<LessonView['host']>

/** One hundredth of the smartboard's width, in CSS pixels: --u of its styles. */
const stageUnit = () => Math.min(innerWidth, innerHeight * 1.7778) / 100

/** The groups with their names, so that everybody finds a table. The code stays for who is late. */
export function Groups({ lesson, host }: Readonly<{ lesson: LessonView; host: Host }>) {
  const columns = host.groups.length <= 4 ? host.groups.length : host.groups.length <= 8 ? 4 : 5
  const badge = Math.round(stageUnit() * (columns === 5 ? 2.3 : 2.9))
  return (
    <>
      <header class="stage-head">
        <h1 class="stage-title">{stageSay('lobby.find')}</h1>
        <div class="stage-late">
          <StageAddress address={typedAddress()} />
          <StageCode code={host.code} />
        </div>
      </header>
      <main
        class="stage-groups"
        data-columns={columns}
        data-rows={Math.ceil(host.groups.length / columns)}
        style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
      >
        {host.groups.map(({ letter, members }) => (
          <section key={letter}>
            <h2 class="stage-letter">
              <span class="hidden">{stageSay('play.group', { letter })}</span>
              <span aria-hidden="true">{letter}</span>
            </h2>
            <ul>
              {members.map(({ seat, name }) => (
                <li key={seat}>
                  <Badge seat={seat} size={badge} />
                  <span>{name}</span>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </main>
      <LobbyControls lesson={lesson} host={host} />
    </>
  )
}
