/** How many letters have to be put in, taken out, changed or swapped with their neighbour to make one word of the other. */
export function editDistance(one: string, other: string): number {
  const rows: number[][] = [Array.from({ length: other.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= one.length; row += 1) {
    const line = [row];
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1] ? 0 : 1;
      const at = (up: number, left: number) => rows[row - up]?.[column - left] ?? Infinity;
      const swapped =
        one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1] ? at(2, 2) + 1 : Infinity;
      line.push(Math.min(at(1, 0) + 1, (line[column - 1] ?? Infinity) + 1, at(1, 1) + same, swapped));
    }
    rows.push(line);
  }
  return rows[one.length]?.[other.length] ?? Infinity;
}
