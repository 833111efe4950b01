# One image for every service of the hub; docker-compose.yml says which one a container runs.
FROM node:24-slim AS build
WORKDIR /sen
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml tsconfig.base.json ./
COPY gateway gateway
COPY packages packages
COPY subgraphs subgraphs
RUN npx -y pnpm@10.34.9 install --frozen-lockfile --prod
RUN node packages/cli/src/main.ts supergraph compose --output supergraph.graphql --subgraph-url "http://{name}:4000/graphql"

FROM node:24-slim
WORKDIR /sen
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 SUPERGRAPH_FILE=/sen/supergraph.graphql CACHE_FOLDER=/tmp/sen
COPY --from=build --chown=root:root /sen /sen
USER node
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/health/ready').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
ENTRYPOINT ["node", "--disable-warning=ExperimentalWarning"]
CMD ["gateway/src/main.ts"]
