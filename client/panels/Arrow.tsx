/** The arrow of the first screens, which come without the other icons. */
export const Arrow = () => (
  <svg class="icon" width="24" height="24" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
    <path d="M14.3 5.3a1 1 0 0 1 1.4 0l6 6a1 1 0 0 1 0 1.4l-6 6a1 1 0 1 1-1.4-1.4l4.3-4.3H3a1 1 0 1 1 0-2h15.6l-4.3-4.3a1 1 0 0 1 0-1.4z" />
  </svg>
)
