// Run in place of a planner process. What it does is said by the name of the field it is asked to plan.
let asked = 0;

process.on("disconnect", () => process.exit());
process.on("message", ({ operationText }: { operationText?: string }) => {
  if (operationText === undefined) process.send?.({});
  else if (operationText.includes("crashes")) process.kill(process.pid, "SIGSEGV");
  else if (operationText.includes("killed")) process.kill(process.pid, "SIGKILL");
  else if (operationText.includes("refused")) process.send?.({ error: "No way." });
  else if (!operationText.includes("hangs")) {
    asked += 1;
    // Not a plan: the figures a test wants to see, where a plan would be.
    process.send?.({ plan: { kind: "QueryPlan", pid: process.pid, asked } });
  }
});
