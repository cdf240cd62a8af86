/** Makes ids of names: the second thing of a name gets a number, so ids depend on no position in the text. */
export class UniqueIds {
  readonly #uses = new Map<string, number>();

  next(name: string): string {
    const use = (this.#uses.get(name) ?? 0) + 1;
    this.#uses.set(name, use);
    return use === 1 ? name : `${name}\u0000${use}`;
  }
}
