import { defineConfig } from "@graphql-hive/gateway";

/** As its documentation says, with the header passed on. */
export const gatewayConfig = defineConfig({
  propagateHeaders: {
    fromClientToSubgraphs: ({ request }) => {
      const authorization = request.headers.get("authorization");
      return authorization === null ? {} : { authorization };
    },
  },
});
