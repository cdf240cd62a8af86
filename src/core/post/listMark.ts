/**
 * What some set before the items of a list that Markdown knows none of: "・Xyzzy", "• Xyzzy", "① Xyzzy" (1), "🔍 Xyzzy", which may say something of the
 * item.
 */
export const listMark =
  /^[ \t]*(?:([\u2022\u2023\u25e6\u30fb\uff65\u25a0-\u25ff\u203b\u2192\u21d2\u2460-\u2473\u2776-\u277f]\s?|[\u2013\u2014]\s)|(?![\d#*\u00a9\u00ae\u2122])\p{Extended_Pictographic})/u;
