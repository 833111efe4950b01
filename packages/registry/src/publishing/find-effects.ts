import type { GraphState } from "../store/graph-state.ts";
import type { Finding } from "../slices/finding.ts";
import type { Derivation } from "../versions/deriver.ts";

/**
 * What a change takes from slices that are not part of it: fields that go dark, and what their right rested on. Each is for
 * the unit it is taken from to agree to, so it is a warning here and named in `owners`.
 */
export function findEffects(
  state: GraphState,
  derivation: Derivation,
  changed: ReadonlySet<string>,
): readonly Finding[] {
  const known = new Set(state.dark.map(({ coordinate }) => coordinate));
  const owners = new Map(state.slices.map(({ name, owner }) => [name, owner]));
  const darkened = derivation.dark
    .filter(({ slice, coordinate }) => !changed.has(slice) && !known.has(coordinate))
    .map(({ slice, coordinate, source }): Finding => {
      const owner = owners.get(slice) ?? "";
      return {
        severity: "WARNING",
        code: "GOES_DARK",
        coordinate,
        slices: [slice],
        owners: [owner],
        message: {
          vi: `${coordinate} của lát dữ liệu ${slice} (${owner}) đọc ${source} và sẽ không được trả lời nữa.`,
          en: `${coordinate} of the slice ${slice} (${owner}) reads ${source} and would no longer be answered.`,
        },
        remedy: {
          vi: `${owner} cần đồng ý, hoặc hãy giữ lại ${source}.`,
          en: `${owner} has to agree, or keep ${source}.`,
        },
      };
    });
  const losing = derivation.violations
    .filter(({ slice, verb }) => !changed.has(slice) && verb === null)
    .map(({ slice, unit, coordinate }): Finding => ({
      severity: "WARNING",
      code: "LOSES_COORDINATE",
      coordinate,
      slices: [slice],
      owners: [unit],
      message: {
        vi: `Lát dữ liệu ${slice} (${unit}) sẽ không được trả lời ${coordinate} nữa.`,
        en: `The slice ${slice} (${unit}) could no longer answer ${coordinate}.`,
      },
      remedy: { vi: `${unit} cần đồng ý với thay đổi này.`, en: `${unit} has to agree to this change.` },
    }));
  return [...darkened, ...losing];
}
