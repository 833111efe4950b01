/**
 * Settings of a PostgreSQL that keeps every change in `folder` as it is finished, at the latest after a minute. A segment appears
 * under its name when it is whole and on disk; one that is there already is kept if it is the same.
 */
export function archiveSettings(folder: string): Record<string, string> {
  const to = `${folder}/%f`;
  return {
    archive_mode: "on",
    archive_timeout: "60",
    archive_command: `if [ -f "${to}" ]; then cmp -s "%p" "${to}"; else cp "%p" "${to}.part" && sync "${to}.part" && mv "${to}.part" "${to}"; fi`,
  };
}
