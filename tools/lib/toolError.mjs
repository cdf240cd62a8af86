/** A failure a developer can act on: the message says what happened and what to do, so no stack is shown for it. */
export class ToolError extends Error {
  name = 'ToolError';
}

/** What to print for anything thrown: the message of a ToolError, the stack of everything else. */
export function describeError(error) {
  if (error instanceof ToolError) {
    return error.message;
  }
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
