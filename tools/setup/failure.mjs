/** What keeps a command from going on, as one line that a person can act on. */
export class Failure extends Error {}

/** Runs a command's work; a failure becomes its one line and exit code 1, anything else keeps its stack. */
export async function orOneLine(work) {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    console.error(error.message);
    process.exit(1);
  }
}

/** Says so where a file system error means "you may not write here". */
export function explainWriting(error, folder) {
  if (['EACCES', 'EPERM', 'EROFS'].includes(error?.code)) return new Failure(`The folder ${folder} cannot be written (${error.code}). Start as the user who owns it, or mend its rights.`);
  if (error?.code === 'ENOSPC') return new Failure(`The disk that holds ${folder} is full.`);
  return error;
}
