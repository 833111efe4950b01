import mercuriusGateway from "@mercuriusjs/gateway";
import Fastify from "fastify";

/**
 * As its documentation says, with the header passed on. It takes the schemas of Federation 1, in FEDERATION_1. "two" and
 * "big" it answers with `reviews: null` and no error, and never asks the subgraph `reviews`: a field that one service adds to
 * another's type, and that leads to an entity, it takes for a reference its parent must hold already (`isReference` in its
 * make-resolver.js). The others ask, as Federation has it, so it is measured with "one" only.
 */
const schemas = JSON.parse(process.env.FEDERATION_1);
const gateway = Fastify();
gateway.register(mercuriusGateway, {
  jit: 1,
  gateway: {
    services: Object.entries(JSON.parse(process.env.URLS)).map(([name, url]) => ({
      name,
      url,
      schema: schemas[name],
      rewriteHeaders: (headers) => (headers?.authorization ? { authorization: headers.authorization } : {}),
    })),
  },
});
await gateway.listen({ port: Number(process.env.PORT), host: "127.0.0.1" });
