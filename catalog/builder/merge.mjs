// One list of entries from the base and the overlays.

/** Overlays extend the base field by field; lists (aliases, urls …) are joined. Two overlays that set the same field differently are a problem. */
export function mergeEntries(base, overlays) {
  const entries = new Map(base.entries.map(entry => [entry.id, entry]));
  const setBy = new Map();
  const problems = [];
  for (const { name: file, entries: rows } of overlays) {
    for (const row of rows ?? []) {
      const merged = { ...entries.get(row.id) };
      for (const [field, value] of Object.entries(row)) {
        const place = `${row.id}.${field}`;
        if (Array.isArray(value)) {
          merged[field] = unique([...(merged[field] ?? []), ...value]);
          continue;
        }
        const other = setBy.get(place);
        if (field !== 'id' && other !== undefined && other.value !== JSON.stringify(value)) {
          problems.push(`${file}: ${place} is set otherwise by ${other.file}`);
        }
        setBy.set(place, { file, value: JSON.stringify(value) });
        merged[field] = value;
      }
      entries.set(row.id, merged);
    }
  }
  return { entries: [...entries.values()].sort((a, b) => (a.id < b.id ? -1 : 1)), problems };
}

function unique(values) {
  return [...new Map(values.map(value => [JSON.stringify(value), value])).values()];
}
