/** One handler for each type of a union of messages: a missing one does not compile. */
export type Handlers<Message extends { readonly type: string }> = {
  readonly [Type in Message['type']]: (message: Extract<Message, { readonly type: Type }>) => void;
};

/**
 * Hands a message to the handler of its type. False where there is none: the caller logs and drops it. Looks at the type only; what a
 * page says has to be checked before.
 */
export function dispatch<Message extends { readonly type: string }>(
  handlers: Handlers<Message>,
  message: unknown,
): boolean {
  const type = typeof message === 'object' && message !== null && 'type' in message ? message.type : undefined;
  if (typeof type !== 'string' || !Object.hasOwn(handlers, type)) return false;
  const handler = handlers[type as Message['type']] as (message: unknown) => void;
  handler(message);
  return true;
}
