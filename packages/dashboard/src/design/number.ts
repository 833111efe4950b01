/** A figure as it is written in a field; null when nothing is. */
export const asNumber = (text: string): number | null => (text.trim() === "" ? null : Number(text));
