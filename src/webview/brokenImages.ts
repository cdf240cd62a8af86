/** On images that could not be loaded, so that their text can be told from the post's. */
export const failed = 'data-recap-failed';

/** Marks images that cannot be loaded. */
export function markBrokenImages(): void {
  for (const type of ['load', 'error']) {
    window.addEventListener(
      type,
      ({ target }) => {
        if (target instanceof HTMLImageElement) target.toggleAttribute(failed, type === 'error');
      },
      { capture: true },
    );
  }
}
