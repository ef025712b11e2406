/** One is where to look; what called it is the program's start. */
const FRAMES_SHOWN = 1;
const PACKAGE_ROOT = /^(.*?)[\\/](?:lib[\\/])?src[\\/]constructs[\\/]synthesis$/.exec(__dirname)?.[1];

/** The first frames of a stack trace that are the user's: neither Node's, nor of an installed package, nor ours. */
export function ownFrames(stack: string): string[] {
  return stack
    .split("\n")
    .filter((line) => /^ +at /.test(line) && !isForeign(line))
    .slice(0, FRAMES_SHOWN);
}

function isForeign(frame: string): boolean {
  if (/node:|[\\/]node_modules[\\/]|<anonymous>\)?$/.test(frame)) return true;
  return (
    PACKAGE_ROOT !== undefined && /[\\/]src[\\/]constructs[\\/]/.test(frame) && frame.includes(PACKAGE_ROOT)
  );
}
