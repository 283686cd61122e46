const CHECK_MS = 500

/**
 * Calls back once npm, which started this process, is gone: it passes a signal to the shell between the two, and most
 * shells end without passing it on.
 * @param {() => void} callback
 */
export function exitWithParent(callback) {
  if (!process.env['npm_lifecycle_event']) return
  const parent = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(timer)
    callback()
  }, CHECK_MS)
  timer.unref()
}
