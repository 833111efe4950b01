import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** Be Vietnam Pro (SIL Open Font License): has every Vietnamese letter, and is embedded into documents. */
export const fonts = {
  text: require.resolve("@expo-google-fonts/be-vietnam-pro/400Regular/BeVietnamPro_400Regular.ttf"),
  strong: require.resolve("@expo-google-fonts/be-vietnam-pro/600SemiBold/BeVietnamPro_600SemiBold.ttf"),
};
