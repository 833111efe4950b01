// Generated from the slice's schema by `pnpm generate`; do not edit.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { ScholarshipProgramme as ProgrammeRow, ScholarshipCall as CallRow } from '../programmes/entities.ts';
import type { Nomination as NominationRow } from '../nominations/entities.ts';
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

/** Where a nomination stands. */
export type NominationState =
  /** The unit is writing it. */
  | 'DRAFT'
  /** Sent to the owner of the programme. */
  | 'SUBMITTED'
  /** On the owner's short list. */
  | 'SHORTLISTED'
  /** She is given the scholarship. */
  | 'AWARDED'
  /** She is not given it. */
  | 'NOT_AWARDED'
  /** Taken back by the unit. */
  | 'WITHDRAWN';

/** A member whom her unit nominates. Read by that unit, by the owner of the programme, and by herself. */
export type Nomination = {
  /** Global id, `nom_…`. */
  id: Scalars['ID']['output'];
  /** The call it answers. */
  call: ScholarshipCall;
  /** The member; null when she was erased. */
  nominee?: Maybe<Member>;
  /** The unit that nominates. */
  nominatedBy: Ministry;
  /** Where it stands. */
  state: NominationState;
  /** The day it was sent. */
  submittedOn?: Maybe<Scalars['Date']['output']>;
  /** Counts its changes, for `expectedVersion`. */
  version: Scalars['Int']['output'];
};

/** A page of nominations. */
export type NominationConnection = {
  /** All of them that the viewer may see. */
  totalCount: Scalars['Int']['output'];
  /** The page. */
  edges: Array<NominationEdge>;
  /** Where the page stands. */
  pageInfo: PageInfo;
};

/** A nomination in its list. */
export type NominationEdge = {
  /** Its place, for `after`. */
  cursor: Scalars['String']['output'];
  /** The nomination. */
  node: Nomination;
};

/** Somebody of the network, owned by the members slice. */
export type Member = {
  /** Global id, `mem_…`. */
  id: Scalars['ID']['output'];
  /** Her nominations, as far as the viewer may see them; newest first. */
  scholarshipNominations?: Maybe<Array<Nomination>>;
  /** Everything this slice holds about her, as JSON with words for people to read it by. For herself and data protection. */
  personalDataInScholarships?: Maybe<Scalars['String']['output']>;
};

/** A unit, owned by the ministries slice. */
export type Ministry = {
  /** Nominations the unit made, as far as the viewer may see them; newest first. */
  nominations?: Maybe<Array<Nomination>>;
  /** Global id, `min_…`. */
  id: Scalars['ID']['output'];
  /** Scholarship programmes the unit runs. */
  scholarshipProgrammes?: Maybe<Array<ScholarshipProgramme>>;
};


/** A unit, owned by the ministries slice. */
export type MinistryNominationsArgs = {
  year?: InputMaybe<Scalars['Int']['input']>;
};

/** Whom to nominate. */
export type NominateInput = {
  /** The call, which must be open. */
  callId: Scalars['ID']['input'];
  /** The member of the viewer's unit. */
  memberId: Scalars['ID']['input'];
  /** The unit; the viewer is its coordinator. */
  ministryId: Scalars['ID']['input'];
};

/** What became of a nomination. */
export type NominatePayload = {
  /** The nomination; null when it was refused. */
  nomination?: Maybe<Nomination>;
  /** Why it was refused. */
  userErrors: Array<UserError>;
};

/** A move of a nomination. */
export type MoveNominationInput = {
  /** Global id, `nom_…`. */
  id: Scalars['ID']['input'];
  /** The version the viewer saw; with another one nothing is changed. */
  expectedVersion: Scalars['Int']['input'];
  /** Where it shall stand. */
  to: NominationState;
};

export type Mutation = {
  /** Begins a nomination as a draft. For the coordinator of the unit. */
  nominateForScholarship?: Maybe<NominatePayload>;
  /** Moves a nomination: the unit sends or withdraws it, the owner of the programme decides. */
  moveNomination?: Maybe<NominatePayload>;
};


export type MutationNominateForScholarshipArgs = {
  input: NominateInput;
};


export type MutationMoveNominationArgs = {
  input: MoveNominationInput;
};

/** A scholarship programme that a ministry runs. */
export type ScholarshipProgramme = {
  /** Global id, `spr_…`. */
  id: Scalars['ID']['output'];
  /** Name of the programme. */
  name: LocalizedText;
  /** The unit that runs it and decides on nominations. */
  owner: Ministry;
  /** Field of study, as a code of the network's fields of expertise. */
  field: Scalars['String']['output'];
  /** Level of study, e.g. a master's degree. */
  level?: Maybe<LocalizedText>;
  /** Its calls, newest first; drafts are for the owner. */
  calls: Array<ScholarshipCall>;
};

/** Where a call for nominations stands. */
export type CallState =
  /** Being prepared; for the owner alone. */
  | 'DRAFT'
  /** Takes nominations. */
  | 'OPEN'
  /** Takes no more nominations. */
  | 'CLOSED'
  /** It is known who is awarded. */
  | 'DECIDED';

/** One round of a programme. */
export type ScholarshipCall = {
  /** Global id, `scl_…`. */
  id: Scalars['ID']['output'];
  /** The programme. */
  programme: ScholarshipProgramme;
  /** Year in which studies begin. */
  year: Scalars['Int']['output'];
  /** Scholarships to be given. */
  seats: Scalars['Int']['output'];
  /** Where it stands. */
  state: CallState;
  /** First day of nominations. */
  opensOn: Scalars['Date']['output'];
  /** Last day of nominations. */
  closesOn: Scalars['Date']['output'];
  /** The event at which the call was explained. */
  infoSession?: Maybe<Event>;
  /** Nominations the viewer may see: the owner sees all, a unit its own, a nominee hers. Newest first. */
  nominations: NominationConnection;
};


/** One round of a programme. */
export type ScholarshipCallNominationsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** An event; what is known about it is the events slice's. */
export type Event = {
  /** Global id, `evt_…`. */
  id: Scalars['ID']['output'];
};

export type Query = {
  /** Calls by year and state, newest first; drafts are for the owner. */
  scholarshipCalls?: Maybe<Array<ScholarshipCall>>;
  /** One call; null when there is none or it is a draft of another unit. */
  scholarshipCall?: Maybe<ScholarshipCall>;
};


export type QueryScholarshipCallsArgs = {
  year?: InputMaybe<Scalars['Int']['input']>;
  state?: InputMaybe<CallState>;
};


export type QueryScholarshipCallArgs = {
  id: Scalars['ID']['input'];
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
  Nomination: Nomination;
  Member: Member;
  Ministry: Ministry;
  ScholarshipProgramme: ScholarshipProgramme;
  ScholarshipCall: ScholarshipCall;
};

/** Mapping of federation reference types */
export type FederationReferenceTypes = {
  Nomination:
    ( { __typename: 'Nomination' }
    & GraphQLRecursivePick<FederationTypes['Nomination'], {"id":true}> );
  Member:
    ( { __typename: 'Member' }
    & GraphQLRecursivePick<FederationTypes['Member'], {"id":true}> );
  Ministry:
    ( { __typename: 'Ministry' }
    & GraphQLRecursivePick<FederationTypes['Ministry'], {"id":true}> );
  ScholarshipProgramme:
    ( { __typename: 'ScholarshipProgramme' }
    & GraphQLRecursivePick<FederationTypes['ScholarshipProgramme'], {"id":true}> );
  ScholarshipCall:
    ( { __typename: 'ScholarshipCall' }
    & GraphQLRecursivePick<FederationTypes['ScholarshipCall'], {"id":true}> );
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
  NominationState: NominationState;
  Nomination: ResolverTypeWrapper<NominationRow>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  NominationConnection: ResolverTypeWrapper<Connection<NominationRow>>;
  NominationEdge: ResolverTypeWrapper<Omit<NominationEdge, 'node'> & { node: ResolversTypes['Nomination'] }>;
  Member: ResolverTypeWrapper<Reference>;
  Ministry: ResolverTypeWrapper<Reference>;
  NominateInput: NominateInput;
  NominatePayload: ResolverTypeWrapper<Omit<NominatePayload, 'nomination'> & { nomination?: Maybe<ResolversTypes['Nomination']> }>;
  MoveNominationInput: MoveNominationInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  ScholarshipProgramme: ResolverTypeWrapper<ProgrammeRow>;
  CallState: CallState;
  ScholarshipCall: ResolverTypeWrapper<CallRow>;
  Event: ResolverTypeWrapper<Reference>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
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
  Nomination: NominationRow;
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  NominationConnection: Connection<NominationRow>;
  NominationEdge: Omit<NominationEdge, 'node'> & { node: ResolversParentTypes['Nomination'] };
  Member: Reference;
  Ministry: Reference;
  NominateInput: NominateInput;
  NominatePayload: Omit<NominatePayload, 'nomination'> & { nomination?: Maybe<ResolversParentTypes['Nomination']> };
  MoveNominationInput: MoveNominationInput;
  Mutation: Record<PropertyKey, never>;
  ScholarshipProgramme: ProgrammeRow;
  ScholarshipCall: CallRow;
  Event: Reference;
  Query: Record<PropertyKey, never>;
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

export type NominationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Nomination'] = ResolversParentTypes['Nomination'], FederationReferenceType extends FederationReferenceTypes['Nomination'] = FederationReferenceTypes['Nomination']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Nomination']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  call?: Resolver<ResolversTypes['ScholarshipCall'], ParentType, ContextType>;
  nominee?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  nominatedBy?: Resolver<ResolversTypes['Ministry'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['NominationState'], ParentType, ContextType>;
  submittedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type NominationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NominationConnection'] = ResolversParentTypes['NominationConnection']> = {
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  edges?: Resolver<Array<ResolversTypes['NominationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type NominationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NominationEdge'] = ResolversParentTypes['NominationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Nomination'], ParentType, ContextType>;
};

export type MemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Member'] = ResolversParentTypes['Member'], FederationReferenceType extends FederationReferenceTypes['Member'] = FederationReferenceTypes['Member']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Member']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  scholarshipNominations?: Resolver<Maybe<Array<ResolversTypes['Nomination']>>, ParentType, ContextType>;
  personalDataInScholarships?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MinistryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Ministry'] = ResolversParentTypes['Ministry'], FederationReferenceType extends FederationReferenceTypes['Ministry'] = FederationReferenceTypes['Ministry']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['Ministry']> | FederationReferenceType, FederationReferenceType, ContextType>;
  nominations?: Resolver<Maybe<Array<ResolversTypes['Nomination']>>, ParentType, ContextType, Partial<MinistryNominationsArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  scholarshipProgrammes?: Resolver<Maybe<Array<ResolversTypes['ScholarshipProgramme']>>, ParentType, ContextType>;
};

export type NominatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NominatePayload'] = ResolversParentTypes['NominatePayload']> = {
  nomination?: Resolver<Maybe<ResolversTypes['Nomination']>, ParentType, ContextType>;
  userErrors?: Resolver<Array<ResolversTypes['UserError']>, ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  nominateForScholarship?: Resolver<Maybe<ResolversTypes['NominatePayload']>, ParentType, ContextType, RequireFields<MutationNominateForScholarshipArgs, 'input'>>;
  moveNomination?: Resolver<Maybe<ResolversTypes['NominatePayload']>, ParentType, ContextType, RequireFields<MutationMoveNominationArgs, 'input'>>;
};

export type ScholarshipProgrammeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScholarshipProgramme'] = ResolversParentTypes['ScholarshipProgramme'], FederationReferenceType extends FederationReferenceTypes['ScholarshipProgramme'] = FederationReferenceTypes['ScholarshipProgramme']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ScholarshipProgramme']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['LocalizedText'], ParentType, ContextType>;
  owner?: Resolver<ResolversTypes['Ministry'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['LocalizedText']>, ParentType, ContextType>;
  calls?: Resolver<Array<ResolversTypes['ScholarshipCall']>, ParentType, ContextType>;
};

export type ScholarshipCallResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScholarshipCall'] = ResolversParentTypes['ScholarshipCall'], FederationReferenceType extends FederationReferenceTypes['ScholarshipCall'] = FederationReferenceTypes['ScholarshipCall']> = {
  __resolveReference?: ReferenceResolver<Maybe<ResolversTypes['ScholarshipCall']> | FederationReferenceType, FederationReferenceType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  programme?: Resolver<ResolversTypes['ScholarshipProgramme'], ParentType, ContextType>;
  year?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seats?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CallState'], ParentType, ContextType>;
  opensOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  closesOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  infoSession?: Resolver<Maybe<ResolversTypes['Event']>, ParentType, ContextType>;
  nominations?: Resolver<ResolversTypes['NominationConnection'], ParentType, ContextType, RequireFields<ScholarshipCallNominationsArgs, 'first'>>;
};

export type EventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Event'] = ResolversParentTypes['Event']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  scholarshipCalls?: Resolver<Maybe<Array<ResolversTypes['ScholarshipCall']>>, ParentType, ContextType, Partial<QueryScholarshipCallsArgs>>;
  scholarshipCall?: Resolver<Maybe<ResolversTypes['ScholarshipCall']>, ParentType, ContextType, RequireFields<QueryScholarshipCallArgs, 'id'>>;
};

export type Resolvers<ContextType = Context> = {
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  LocalizedText?: LocalizedTextResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  UserError?: UserErrorResolvers<ContextType>;
  Nomination?: NominationResolvers<ContextType>;
  NominationConnection?: NominationConnectionResolvers<ContextType>;
  NominationEdge?: NominationEdgeResolvers<ContextType>;
  Member?: MemberResolvers<ContextType>;
  Ministry?: MinistryResolvers<ContextType>;
  NominatePayload?: NominatePayloadResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  ScholarshipProgramme?: ScholarshipProgrammeResolvers<ContextType>;
  ScholarshipCall?: ScholarshipCallResolvers<ContextType>;
  Event?: EventResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
};

