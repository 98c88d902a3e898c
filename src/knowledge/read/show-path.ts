// A location → the path as a reader would type it. It must not touch the disk.
import path from 'node:path';

/** Relative to the current directory where the path lies in it, else absolute: either can be clicked in a terminal. */
export function showPath(location: string): string {
  const relative = path.relative('', location);
  return relative === '' || relative.startsWith('..') ? path.resolve(location) : relative;
}
