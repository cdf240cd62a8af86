// Loaded into the VS Code server (`node --import`): ends it when the tool that started it was killed and could not.
const parent = process.ppid;

setInterval(() => {
  if (process.ppid !== parent) {
    process.exit(1);
  }
}, 1000).unref();
