import { useStore } from '../store.ts'

/** What was just done, or why not; for a few seconds. */
export function Notices() {
  const notice = useStore((state) => state.notice)
  return (
    <p class="stage-notice" role="status" data-shown={notice !== null}>
      {notice?.text}
    </p>
  )
}
