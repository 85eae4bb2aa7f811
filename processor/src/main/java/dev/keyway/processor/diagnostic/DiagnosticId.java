package dev.keyway.processor.diagnostic;

/** What can be wrong; the id is the name of the rule, of its page in the documentation, and in the message. */
public enum DiagnosticId {
  // Declarations
  /** A class that can't be an API. */
  INVALID_API("InvalidApi"),
  /** Something malformed that an API says of itself for its OpenAPI document alone. */
  INVALID_METADATA("InvalidMetadata"),
  /** A routes class that can't be one: abstract, generic, an inner class, … */
  INVALID_ROUTES_CLASS("InvalidRoutesClass"),
  /** An endpoint method that is static, private, abstract, generic, varargs or inherited. */
  INVALID_ENDPOINT_METHOD("InvalidEndpointMethod"),
  /** A WebSocket's endpoint without a connection, or a connection elsewhere. */
  INVALID_WEB_SOCKET("InvalidWebSocket"),
  /** A provider method that is static, private, abstract, generic, varargs or void. */
  INVALID_PROVIDER("InvalidProvider"),
  /** Something that generated code can't access. */
  INACCESSIBLE("Inaccessible"),
  /** Annotations that exclude each other. */
  CONFLICTING_ANNOTATIONS("ConflictingAnnotations"),
  /** An annotation where it does nothing. */
  MISPLACED_ANNOTATION("MisplacedAnnotation"),
  /** A path template that isn't one. */
  MALFORMED_PATH("MalformedPath"),
  /** A path variable without parameter, or the reverse. */
  UNMATCHED_PATH_VARIABLE("UnmatchedPathVariable"),
  /** A parameter of a type that the place it comes from can't fill. */
  UNSUPPORTED_PARAMETER("UnsupportedParameter"),
  /** A type that can't be read from, or written as, JSON. */
  UNSUPPORTED_JSON_TYPE("UnsupportedJsonType"),
  /** A method that can't convert texts to a type. */
  INVALID_CONVERTER("InvalidConverter"),
  /** A default that isn't a value of the parameter's type, or that can't be. */
  INVALID_DEFAULT("InvalidDefault"),
  /** An example that isn't JSON or no value of its type, or where nothing has examples. */
  INVALID_EXAMPLE("InvalidExample"),
  /** A path variable, or another value that is always there, declared as absent at times. */
  POINTLESS_OPTIONAL("PointlessOptional"),
  /** A constraint on a type or place that can't hold it, or a malformed one. */
  INVALID_CONSTRAINT("InvalidConstraint"),
  /** Several bodies, or a body and form fields. */
  SEVERAL_BODIES("SeveralBodies"),
  /** The body is asked for by what decides who may call, before the body is read. */
  BODY_BEFORE_CHECK("BodyBeforeCheck"),
  /** One parameter of the request declared in two ways. */
  CONFLICTING_PARAMETERS("ConflictingParameters"),
  /** A method that can't handle exceptions, or whose exception is never handled. */
  INVALID_EXCEPTION_HANDLER("InvalidExceptionHandler"),
  /** Two handlers for one exception, of which none is closer. */
  AMBIGUOUS_EXCEPTION_HANDLER("AmbiguousExceptionHandler"),
  /** A status that isn't one of a success, or of an error where one is answered. */
  INVALID_STATUS("InvalidStatus"),
  /** A response narrowed to a type that is no supertype. */
  INCOMPATIBLE_RESPONSE("IncompatibleResponse"),
  /** What an endpoint returns can't be sent, or not so. */
  INVALID_RESPONSE("InvalidResponse"),
  /** Directives for caches that contradict each other or the endpoint. */
  INVALID_CACHE_DIRECTIVES("InvalidCacheDirectives"),
  /** A described response that contradicts the endpoint, or another one. */
  CONFLICTING_RESPONSES("ConflictingResponses"),
  /** A webhook that isn't a plain method of an interface, or sends what can't be sent. */
  INVALID_WEBHOOK("InvalidWebhook"),
  /** A callback that isn't one, or an interface named as one that describes none. */
  INVALID_CALLBACK("InvalidCallback"),
  /** A part of a request or answer that its endpoint doesn't have. */
  UNRESOLVED_EXPRESSION("UnresolvedExpression"),
  /** Two operations of one id. */
  DUPLICATE_OPERATION_ID("DuplicateOperationId"),
  /** A class with {@code @Routes}, or a provider's class, with nothing in it. */
  NO_ENDPOINTS("NoEndpoints"),

  // Security
  /** A scheme declaration that isn't one. */
  INVALID_SCHEME("InvalidScheme"),
  /** Two schemes of one name. */
  DUPLICATE_SCHEME("DuplicateScheme"),
  /** A scope with characters that RFC 6749 forbids. */
  ILLEGAL_SCOPE("IllegalScope"),
  /** A scope that no scheme declares. */
  UNKNOWN_SCOPE("UnknownScope"),
  /** Alternatives of scopes that no single scheme declares. */
  SPLIT_ALTERNATIVES("SplitAlternatives"),
  /** Scopes that imply each other. */
  IMPLICATION_CYCLE("ImplicationCycle"),
  /** A declared scope that nobody asks for; a warning. */
  UNUSED_SCOPE("UnusedScope"),
  /** A required scope that another required one implies; a warning. */
  REDUNDANT_SCOPE("RedundantScope"),
  /** A scope that nothing checks. */
  UNENFORCED_SCOPE("UnenforcedScope"),
  /** A {@code @Security} that says nothing, or where it can't be. */
  MISPLACED_SECURITY("MisplacedSecurity"),
  /** A credential parameter of the wrong type. */
  INVALID_CREDENTIAL_TYPE("InvalidCredentialType"),
  /** {@code GrantedScopes} that no scheme, or several, lead to. */
  AMBIGUOUS_GRANT("AmbiguousGrant"),
  /** An endpoint that neither depends on a scheme nor says that it is public. */
  UNDECIDED_ENDPOINT("UndecidedEndpoint"),
  /** {@code @Public} on what demands a credential or scopes. */
  CONTRADICTORY_PUBLIC("ContradictoryPublic"),
  /** A {@code security.lock} that says otherwise, or that can't be read. */
  SECURITY_LOCK("SecurityLock"),

  // Dependencies
  /** A dependency that nobody provides. */
  UNRESOLVED_DEPENDENCY("UnresolvedDependency"),
  /** A dependency that several provide. */
  AMBIGUOUS_DEPENDENCY("AmbiguousDependency"),
  /** A name that no provider has. */
  UNKNOWN_PROVIDER("UnknownProvider"),
  /** A provider of that name, but of another type. */
  PROVIDER_TYPE_MISMATCH("ProviderTypeMismatch"),
  /** A dependency that may be null, for somebody who can't take that. */
  NULLABLE_DEPENDENCY("NullableDependency"),
  /** Dependencies or components that need each other. */
  DEPENDENCY_CYCLE("DependencyCycle"),
  /** A component that needs a value of a request. */
  COMPONENT_NEEDS_REQUEST("ComponentNeedsRequest"),
  /** A component or dependency class with several constructors, or none. */
  AMBIGUOUS_CONSTRUCTOR("AmbiguousConstructor"),
  /** A container of values that would have to be closed. */
  CLOSEABLE_DEPENDENCY("CloseableDependency"),

  // Routing
  /** Two endpoints that can't be told apart. */
  AMBIGUOUS_ROUTE("AmbiguousRoute"),
  /** {@code HEAD} of a path for other callers than {@code GET}. */
  DIFFERENT_HEAD("DifferentHead"),

  // The processor itself
  /** An option that isn't one, or a value that isn't legal. */
  INVALID_OPTION("InvalidOption"),
  /** A declaration that another processor wrote after everything was generated. */
  LATE_DECLARATION("LateDeclaration"),
  /** A class of an API compiled without the rest of it. */
  PARTIAL_COMPILATION("PartialCompilation"),
  /** A file that the compiler doesn't let us write. */
  UNWRITABLE_FILE("UnwritableFile"),
  /** A type that doesn't exist. */
  MISSING_TYPE("MissingType"),
  /** A mistake of ours. */
  INTERNAL_ERROR("InternalError");

  private final String id;

  DiagnosticId(String id) {
    this.id = id;
  }

  /** As it stands in messages and in {@code docs/diagnostics}. */
  public String id() {
    return id;
  }
}
