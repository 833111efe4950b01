import mercuriusGateway from "@mercuriusjs/gateway";
import Fastify from "fastify";

/** As its documentation says, with the header passed on. It takes the schemas of Federation 1, in FEDERATION_1. */
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
