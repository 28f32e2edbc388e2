import type { GameView } from '../../../shared/game/view.ts'
import type { LessonView } from '../../../shared/lesson/view.ts'
import { sayDate } from '../../days.ts'
import { card, say } from '../../say.ts'
import { questionText } from '../plenary/questionText.ts'
import { StageButton } from '../StageButton.tsx'
import { csvOf, type Report, reportOf } from './report.ts'
import { groupName, nameWords, progress, rowsOf, yesNo } from './reportRows.ts'
import { reportSay } from './words.ts'

type Props = Readonly<{ lesson: LessonView; games: Readonly<Record<string, GameView>>; onClose: () => void }>

/** The report, on paper of its own: opened by the mentor, printed or saved, and gone with the lesson. */
export function ReportPage({ lesson, games, onClose }: Props) {
  const report = reportOf({ lesson, games })
  const { date, level, students } = lesson.status
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard */}
      <main class="report" tabIndex={0}>
        <h1>{reportSay('title')}</h1>
        <p>
          {reportSay('head', {
            date: sayDate(new Date(`${date}T12:00:00`), 'day'),
            level: say(`level.${level}`),
            count: students,
          })}
        </p>
        <p>{reportSay('note')}</p>
        <Groups groups={report.groups} />
        <h2>{reportSay('talents')}</h2>
        {report.talents.length === 0 && <p>{reportSay('noTalents')}</p>}
        <ul>
          {report.talents.map(({ talent, count }) => (
            <li key={talent}>
              {card(talent).text}: {count}
            </li>
          ))}
        </ul>
        <h2>{reportSay('questions')}</h2>
        {report.questions.length === 0 && <p>{reportSay('noQuestions')}</p>}
        <ul>
          {report.questions.map((question) => (
            <li key={question.id}>{questionText(question)}</li>
          ))}
        </ul>
      </main>
      <footer class="stage-controls">
        <StageButton icon="x" kind="line" onTap={onClose}>
          {reportSay('back')}
        </StageButton>
        <StageButton icon="download" onTap={() => save(csvOf(rowsOf(report)), reportSay('file', { date }))}>
          {reportSay('csv')}
        </StageButton>
        <StageButton icon="printer" kind="sun" onTap={() => print()}>
          {reportSay('print')}
        </StageButton>
      </footer>
    </>
  )
}

const COLUMNS = ['group', 'name', 'here', 'stories', 'insights', 'steps', 'light'] as const

function Groups({ groups }: Pick<Report, 'groups'>) {
  return (
    <table>
      <thead>
        <tr>
          {COLUMNS.map((column) => (
            <th key={column} scope="col">
              {reportSay(column)}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.letter}>
          {group.students.map(({ name, here }, place) => (
            <tr key={`${group.letter}${place}`}>
              {place === 0 && (
                <th scope="rowgroup" rowSpan={group.students.length}>
                  {groupName(group)}
                </th>
              )}
              <td>{nameWords(name)}</td>
              <td>{yesNo(here)}</td>
              {place === 0 &&
                progress(group).map((words, column) => (
                  <td key={COLUMNS[column + 3]} rowSpan={group.students.length}>
                    {words}
                  </td>
                ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}

/** Saved by this device; nothing goes over the network. */
function save(text: string, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000)
}
