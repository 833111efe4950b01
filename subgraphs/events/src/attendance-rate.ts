/** Share of those expected who came, 0 to 1; null while nobody's attendance is known. */
export function attendanceRate(attended: number, expected: number): number | null {
  return expected === 0 ? null : attended / expected;
}
