/** Ends the process with a sentence on a Node that is too old. Imports nothing, and reads on any Node that knows modules. */
export function refuseOldNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  // 20.19 and 22.12 are the first of their lines that can require() a module, which Vite needs; 21 never could.
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major > 22) return;
  console.error(`Galley needs Node 20.19 or newer, best 22.12 or newer; this is ${process.version}. See nodejs.org.`);
  process.exit(1);
}
