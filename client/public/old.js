// Also an old browser reads this: it says so when the game would not come up.
if (
  !(
    'noModule' in document.createElement('script') &&
    window.AbortSignal &&
    AbortSignal.timeout &&
    [].findLast &&
    window.HTMLDialogElement
  )
)
  document.getElementById('old').removeAttribute('hidden')
