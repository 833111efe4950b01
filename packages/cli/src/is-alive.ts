/** True when there is a process with this id. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM says that there is such a process, of somebody else.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
