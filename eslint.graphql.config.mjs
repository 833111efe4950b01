import graphqlPlugin from "@graphql-eslint/eslint-plugin";

/** Rules for the slices' schemas: everything a client sees is described, and named as the house names it. */
export default [
  {
    files: ["**/*.graphql"],
    plugins: { "@graphql-eslint": graphqlPlugin },
    languageOptions: { parser: graphqlPlugin.parser, parserOptions: { graphQLConfig: { schema: [] } } },
    rules: {
      "@graphql-eslint/require-description": [
        "error",
        {
          types: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
          DirectiveDefinition: true,
          ignoredSelectors: [
            "ObjectTypeExtension",
            "[type=ObjectTypeDefinition][name.value=/^(Query|Mutation|Subscription)$/]",
          ],
        },
      ],
      "@graphql-eslint/naming-convention": [
        "error",
        {
          types: "PascalCase",
          FieldDefinition: "camelCase",
          InputValueDefinition: "camelCase",
          Argument: "camelCase",
          EnumValueDefinition: "UPPER_CASE",
        },
      ],
    },
  },
];
