import type { GraphState } from "../store/graph-state.ts";
import type { Finding } from "../slices/finding.ts";
import { placeOf } from "../quarantine/find-dark-fields.ts";
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
  const known = new Set([...state.dark, ...derivation.known].map(placeOf));
  const owners = new Map(state.slices.map(({ name, owner }) => [name, owner]));
  const darkened = derivation.dark
    .filter(({ slice, coordinate }) => !changed.has(slice) && !known.has(placeOf({ slice, coordinate })))
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
    .filter((violation) => violation.verb !== "REQUIRES" && !changed.has(violation.slice))
    .filter((violation) => !known.has(placeOf(violation)))
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
  return [...darkened, ...losing, ...findTakeovers(state, derivation)];
}

/**
 * Types that change hands while their owner still names them: she has only keys of them, and somebody else defines more. Who
 * only extends an entity of hers and who is at last there to define it look alike, so she is asked.
 */
function findTakeovers(state: GraphState, { ownership }: Derivation): readonly Finding[] {
  return [...ownership]
    .map(([coordinate, to]) => ({ coordinate, to, from: state.ownership.get(coordinate) }))
    .filter(({ coordinate, to, from }) => from !== undefined && from !== to && !coordinate.includes("."))
    .filter(({ from }) => state.slices.some(({ owner }) => owner === from))
    .map(({ coordinate, to, from = "" }): Finding => ({
      severity: "WARNING",
      code: "CHANGES_HANDS",
      coordinate,
      slices: [],
      owners: [from],
      message: {
        vi: `${coordinate} của đơn vị ${from} chỉ có khóa; với các trường này nó sẽ thuộc đơn vị ${to}.`,
        en: `${coordinate} of the unit ${from} has nothing but keys; with these fields it becomes the unit ${to}'s.`,
      },
      remedy: { vi: `${from} cần đồng ý với thay đổi này.`, en: `${from} has to agree to this change.` },
    }));
}
