/**
 * The stamps of the three degrees of state secrets (Law on Protection of State Secrets 29/2018/QH14, Art. 8), longest first
 * since each contains the last. Stamps stand in capitals on a line of their own, sometimes with a colon or in a frame.
 */
const stamps = ["TUYỆT MẬT", "TỐI MẬT", "MẬT"] as const;

/**
 * The stamp of a state secret on a page, or null. Only lines that hold nothing else count: "bảo mật" in a sentence, or a
 * heading about secrecy, is no stamp.
 */
export function findSecretStamp(lines: readonly string[]): (typeof stamps)[number] | null {
  for (const line of lines) {
    const bare = line
      .normalize("NFC")
      .replaceAll(/[^\p{L}\s]/gu, " ")
      .replaceAll(/\s+/g, " ")
      .trim()
      .replace(/^(?:ĐỘ MẬT|DẤU) /u, "");
    const stamp = stamps.find((each) => bare === each);
    if (stamp !== undefined) return stamp;
  }
  return null;
}
