// Ends the program when its launcher is gone, even by SIGKILL, so that no orphan keeps the port and the store.
const GONE = 137

process.on('disconnect', () => process.exit(GONE))
process.channel?.unref()
