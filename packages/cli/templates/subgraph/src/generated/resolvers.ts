// Generated from the slice's schema by `pnpm generate`; do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Item as ItemRow } from '../items/entities.ts';
import type { Reference } from '../references.ts';
import type { Connection } from '@sen/subgraph';
import type { Context } from '../context.ts';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A calendar day, ISO 8601 `YYYY-MM-DD`, without time and zone. */
  Date: { input: string; output: string; }
  /** A moment, RFC 3339 with an offset; shown to people in the zone Asia/Ho_Chi_Minh. */
  DateTime: { input: Date; output: Date; }
  _FieldSet: { input: unknown; output: unknown; }
};

/** A text in Vietnamese, the source, and in English where a translation exists. */
export type LocalizedText = {
  /** The Vietnamese text. */
  vi: Scalars['String']['output'];
  /** The English text; null when it is not translated, and clients show the Vietnamese one. */
  en?: Maybe<Scalars['String']['output']>;
};

/** A text to store: Vietnamese is required, English is optional. */
export type LocalizedTextInput = {
  /** The Vietnamese text. */
  vi: Scalars['String']['input'];
  /** The English text. */
  en?: InputMaybe<Scalars['String']['input']>;
};

/** Where a page stands in its list, as the Relay connection specification has it. */
export type PageInfo = {
  /** True when more items follow this page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** True when the page was asked for with `after`. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first item; null on an empty page. */
  startCursor?: Maybe<Scalars['String']['output']>;
  /** Cursor of the last item, to be given as `after` for the next page; null on an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
};

/** An expected failure of a mutation: data for a person to read, not an error of the request. */
export type UserError = {
  /** Stable code from the hub's closed list, e.g. `STALE_VERSION`. */
  code: Scalars['String']['output'];
  /** Path of the input field concerned; null when it is about the whole input. */
  field?: Maybe<Array<Scalars['String']['output']>>;
  /** What happened, what was expected and what to do, in both languages. */
  message: LocalizedText;
};

/** How figures of units that have ended are shown. */
export type UnitRollup =
  /** Under the unit of that day. */
  | 'AT_TIME'
  /** Under the unit that succeeds it today, along primary successions. */
  | 'CURRENT_SUCCESSOR';

/** Who may read something at most. */
export type Visibility =
  /** Everyone, also without signing in. */
  | 'PUBLIC'
  /** Everybody signed in to the network. */
  | 'NETWORK'
  /** The unit concerned and the network's staff. */
  | 'UNIT'
  /** The person herself and those the law names. */
  | 'SELF';

/** Something that a unit keeps, about one of its members or about nobody. Read by everyone once it is public; before, by the unit and by her. */
export type SampleSliceItem = {
  /** Global id, `sample_slice_…`. */
  id: Scalars['ID']['output'];
  /** What it is. */
  title: LocalizedText;
  /** The unit that keeps it. */
  unit: Ministry;
  /** The member it is about; null when it is about nobody, and when she was erased. */
  member?: Maybe<Member>;
  /** True when everyone may read it, also without signing in. */
  isPublic: Scalars['Boolean']['output'];
};

/** A page of items. */
export type SampleSliceItemConnection = {
  /** All of them that the viewer may see. */
  totalCount: Scalars['Int']['output'];
  /** The page. */
  edges: Array<SampleSliceItemEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** An item in its list. */
export type SampleSliceItemEdge = {
  /** Its place, for `after`. */
  cursor: Scalars['String']['output'];
  /** The item. */
  node: SampleSliceItem;
};

/** Somebody of the network, owned by the members slice. The fields here are this slice's own. */
export type Member = {
  /** Global id, `mem_…`. */
  id: Scalars['ID']['output'];
  /** Items about her, as far as the viewer may see them; newest first. */
  sampleSliceItems?: Maybe<SampleSliceItemConnection>;
  /** Everything this slice holds about her, as JSON with words for people to read it by. For herself and data protection. */
  personalDataInSampleSlice?: Maybe<Scalars['String']['output']>;
};


/** Somebody of the network, owned by the members slice. The fields here are this slice's own. */
export type MemberSampleSliceItemsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** A unit, owned by the ministries slice. */
export type Ministry = {
  /** Global id, `min_…`. */
  id: Scalars['ID']['output'];
};

export type Query = {
  /** Items that the viewer may see, newest first. */
  sampleSliceItems?: Maybe<SampleSliceItemConnection>;
  /** One item; null when there is none or the viewer may not see it. */
  sampleSliceItem?: Maybe<SampleSliceItem>;
};


export type QuerySampleSliceItemsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};


export type QuerySampleSliceItemArgs = {
  id: Scalars['ID']['input'];
};

/** What to keep. */
export type AddSampleSliceItemInput = {
  /** The unit that keeps it; the viewer is its coordinator. */
  ministryId: Scalars['ID']['input'];
  /** What it is. */
  title: LocalizedTextInput;
  /** The member it is about; null when it is about nobody. */
  memberId?: InputMaybe<Scalars['ID']['input']>;
  /** True when everyone may read it. */
  isPublic?: Scalars['Boolean']['input'];
};

/** What became of it. */
export type AddSampleSliceItemPayload = {
  /** The new item; null when it was refused. */
  item?: Maybe<SampleSliceItem>;
  /** Why it was refused. */
  userErrors: Array<UserError>;
};

export type Mutation = {
  /** Keeps an item. For the coordinator of the unit. */
  addSampleSliceItem?: Maybe<AddSampleSliceItemPayload>;
};


export type MutationAddSampleSliceItemArgs = {
  input: AddSampleSliceItemInput;
};



export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
      reference: TReference,
      context: TContext,
      info: GraphQLResolveInfo
    ) => Promise<TResult> | TResult;

      type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
      type NullableCheck<T, S> = Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
      type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
      export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };
    

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = {
  SampleSliceItem: SampleSliceItem;
  Member: Member;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  SampleSliceItem:
    ( { __typename: 'SampleSliceItem' }
    & GraphQLRecursivePick<FederationTypes['SampleSliceItem'], {"id":true}> );
  Member:
    ( { __typename: 'Member' }
    & GraphQLRecursivePick<FederationTypes['Member'], {"id":true}> );
};



/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  LocalizedText: ResolverTypeWrapper<LocalizedText>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  LocalizedTextInput: LocalizedTextInput;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  UserError: ResolverTypeWrapper<UserError>;
  UnitRollup: UnitRollup;
  Visibility: Visibility;
  SampleSliceItem: ResolverTypeWrapper<ItemRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  SampleSliceItemConnection: ResolverTypeWrapper<Connection<ItemRow>>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  SampleSliceItemEdge: ResolverTypeWrapper<Omit<SampleSliceItemEdge, 'node'> & { node: ResolversTypes['SampleSliceItem'] }>;
  Member: ResolverTypeWrapper<Reference>;
  Ministry: ResolverTypeWrapper<Reference>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  AddSampleSliceItemInput: AddSampleSliceItemInput;
  AddSampleSliceItemPayload: ResolverTypeWrapper<Omit<AddSampleSliceItemPayload, 'item'> & { item?: Maybe<ResolversTypes['SampleSliceItem']> }>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  LocalizedText: LocalizedText;
  String: Scalars['String']['output'];
  LocalizedTextInput: LocalizedTextInput;
  PageInfo: PageInfo;
  Boolean: Scalars['Boolean']['output'];
  UserError: UserError;
  SampleSliceItem: ItemRow;
  ID: Scalars['ID']['output'];
  SampleSliceItemConnection: Connection<ItemRow>;
  Int: Scalars['Int']['output'];
  SampleSliceItemEdge: Omit<SampleSliceItemEdge, 'node'> & { node: ResolversParentTypes['SampleSliceItem'] };
  Member: Reference;
  Ministry: Reference;
  Query: Record<PropertyKey, never>;
  AddSampleSliceItemInput: AddSampleSliceItemInput;
  AddSampleSliceItemPayload: Omit<AddSampleSliceItemPayload, 'item'> & { item?: Maybe<ResolversParentTypes['SampleSliceItem']> };
  Mutation: Record<PropertyKey, never>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type LocalizedTextResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LocalizedText'] = ResolversParentTypes['LocalizedText']> = {
  vi?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  en?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type UserErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserError'] = ResolversParentTypes['UserError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  field?: Resolver<Maybe<Array<ResolversTypes['String']>>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
};

export type SampleSliceItemResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SampleSliceItem'] = ResolversParentTypes['SampleSliceItem'], FederationReferenceType extends FederationReferenceTypes['SampleSliceItem'] = FederationReferenceTypes['SampleSliceItem']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['SampleSliceItem']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Ministry'], ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  isPublic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type SampleSliceItemConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SampleSliceItemConnection'] = ResolversParentTypes['SampleSliceItemConnection']> = {
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['SampleSliceItemEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SampleSliceItemEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SampleSliceItemEdge'] = ResolversParentTypes['SampleSliceItemEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SampleSliceItem'], ParentType, ContextType>;
};

export type MemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Member'] = ResolversParentTypes['Member'], FederationReferenceType extends FederationReferenceTypes['Member'] = FederationReferenceTypes['Member']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Member']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sampleSliceItems?: Resolver<Maybe<ResolversTypes['SampleSliceItemConnection']>, ParentType, ContextType, RequireFields<MemberSampleSliceItemsArgs, 'first'>>;
  personalDataInSampleSlice?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MinistryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Ministry'] = ResolversParentTypes['Ministry']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  sampleSliceItems?: Resolver<Maybe<ResolversTypes['SampleSliceItemConnection']>, ParentType, ContextType, RequireFields<QuerySampleSliceItemsArgs, 'first'>>;
  sampleSliceItem?: Resolver<Maybe<ResolversTypes['SampleSliceItem']>, ParentType, ContextType, RequireFields<QuerySampleSliceItemArgs, 'id'>>;
};

export type AddSampleSliceItemPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddSampleSliceItemPayload'] = ResolversParentTypes['AddSampleSliceItemPayload']> = {
  item?: Resolver<Maybe<ResolversTypes['SampleSliceItem']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addSampleSliceItem?: Resolver<Maybe<ResolversTypes['AddSampleSliceItemPayload']>, ParentType, ContextType, RequireFields<MutationAddSampleSliceItemArgs, 'input'>>;
};

export type Resolvers<ContextType = Context> = {
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  LocalizedText?: LocalizedTextResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  SampleSliceItem?: SampleSliceItemResolvers<ContextType>;
  SampleSliceItemConnection?: SampleSliceItemConnectionResolvers<ContextType>;
  SampleSliceItemEdge?: SampleSliceItemEdgeResolvers<ContextType>;
  Member?: MemberResolvers<ContextType>;
  Ministry?: MinistryResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  AddSampleSliceItemPayload?: AddSampleSliceItemPayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
};

