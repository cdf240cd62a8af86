import type { Piece, Place } from '../core/preview/pieces';
import { longestAscending } from '../protocol/longestAscending';
import type { KeptPieces, NewPiece } from '../protocol/messages';

/** What a page is told to turn what it shows into the next render. */
interface Changes {
  readonly html: string;
  readonly pieces: readonly (NewPiece | KeptPieces)[];
}

/** What a page that shows `before` has to be told, so that it shows `next`; one that shows nothing is told all of it; n log n. */
export function pieceChanges(before: readonly Piece[], next: readonly Piece[]): Changes {
  const kept = keptPlaces(before, next);
  const pieces: (NewPiece | KeptPieces)[] = [];
  const html: string[] = [];
  for (const [index, piece] of next.entries()) {
    const from = kept[index];
    const former = from === undefined ? undefined : before[from];
    if (from === undefined || !former) {
      html.push(piece.html);
      pieces.push({ length: piece.html.length, place: piece.place });
      continue;
    }
    const move = difference(piece.place, former.place);
    const run = pieces.at(-1);
    if (run && 'from' in run && run.from + run.count === from && isEqual(run.move, move))
      pieces.splice(-1, 1, { ...run, count: run.count + 1 });
    else pieces.push({ from, count: 1, move });
  }
  return { html: html.join(''), pieces };
}

/** For each of the next pieces which one of those before it is, if it is one: in ascending order, as many as can be. */
function keptPlaces(before: readonly Piece[], next: readonly Piece[]): readonly (number | undefined)[] {
  const kept = next.map((): number | undefined => undefined);
  const most = Math.min(before.length, next.length);
  let start = 0;
  for (; start < most && before[start]?.html === next[start]?.html; start++) kept[start] = start;
  let end = 0;
  for (; end < most - start && before.at(-1 - end)?.html === next.at(-1 - end)?.html; end++)
    kept[next.length - 1 - end] = before.length - 1 - end;
  const places = uniquePlaces(before, start, before.length - end);
  const common = [...uniquePlaces(next, start, next.length - end)]
    .map(([html, at]) => [at, places.get(html) ?? -1] as const)
    .filter(([at, from]) => at >= 0 && from >= 0);
  for (const [at, from] of longestAscending(common)) kept[at] = from;
  return kept;
}

/** The places of pieces that occur once in a stretch, in their order; -1 for those that occur more often. */
function uniquePlaces(pieces: readonly Piece[], start: number, end: number): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (let at = start; at < end; at++) {
    const html = pieces[at]?.html ?? '';
    places.set(html, places.has(html) ? -1 : at);
  }
  return places;
}

function difference(place: Place, former: Place): Place {
  return { line: place.line - former.line, link: place.link - former.link, mark: place.mark - former.mark };
}

function isEqual(one: Place, other: Place): boolean {
  return one.line === other.line && one.link === other.link && one.mark === other.mark;
}
