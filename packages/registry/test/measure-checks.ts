import { generateSlices } from "./generate-slices.ts";
import { checkSlices } from "../src/index.ts";
const before = generateSlices(200);
const rounds = Number(process.argv[2] ?? 5);
for (let i = 0; i < rounds; i++) {
  const after = before.map((s, n) =>
    n === 3 + i ? { ...s, sdl: s.sdl.replace('"Since." since', '"Round." round' + i + ': Int "Since." since') } : s,
  );
  const t = performance.now(),
    c = process.cpuUsage();
  const r = await checkSlices({ before, after, usage: null });
  const u = process.cpuUsage(c);
  console.log(
    "check",
    (performance.now() - t).toFixed(0),
    "cpu",
    ((u.user + u.system) / 1000).toFixed(0),
    r.findings.map((f) => f.code).join(),
    (process.memoryUsage().rss / 1e6).toFixed(0),
    (process.memoryUsage().heapUsed / 1e6).toFixed(0),
  );
}
