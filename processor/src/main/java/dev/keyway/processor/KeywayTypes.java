package dev.keyway.processor;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names of the types, ours and others', that the processor reads. */
public final class KeywayTypes {
  private KeywayTypes() {}

  /** An API class. */
  public static final String API = "dev.keyway.Api";

  /** What the endpoints of a class have in common. */
  public static final String ROUTES = "dev.keyway.Routes";

  /** A method that makes a dependency. */
  public static final String PROVIDES = "dev.keyway.Provides";

  /** A request for a dependency. */
  public static final String DEPENDS = "dev.keyway.Depends";

  /** Several of them. */
  public static final String DEPENDS_LIST = "dev.keyway.Depends.List";

  /** A value that is told how the request went. */
  public static final String UNIT_OF_WORK = "dev.keyway.UnitOfWork";

  /** The request itself, as a parameter. */
  public static final String REQUEST = "dev.keyway.Request";

  /** The header fields of the answer, as a parameter. */
  public static final String RESPONSE_HEADERS = "dev.keyway.ResponseHeaders";

  /** What is done after the answer was sent, as a parameter. */
  public static final String BACKGROUND_TASKS = "dev.keyway.BackgroundTasks";

  /** A method that answers for an exception. */
  public static final String EXCEPTION_HANDLER = "dev.keyway.ExceptionHandler";

  /** A method that reads the texts of a type. */
  public static final String CONVERTS = "dev.keyway.Converts";

  /** What is sent as a problem document. */
  public static final String PROBLEM = "dev.keyway.Problem";

  /** What is an answer already. */
  public static final String HTTP_EXCEPTION = "dev.keyway.HttpException";

  /** A token that isn't good. */
  public static final String INVALID_TOKEN_EXCEPTION = "dev.keyway.security.InvalidTokenException";

  /** Values of the request that aren't valid. */
  public static final String VALIDATION_EXCEPTION = "dev.keyway.error.ValidationException";

  /** Who may keep an answer. */
  public static final String CACHE_DIRECTIVES = "dev.keyway.CacheDirectives";

  /** A promise not to block. */
  public static final String NON_BLOCKING = "dev.keyway.NonBlocking";

  /** An answer with a status, header fields and cookies. */
  public static final String RESPONSE = "dev.keyway.response.Response";

  /** Content that is written piece by piece. */
  public static final String STREAMING_BODY = "dev.keyway.response.StreamingBody";

  /** A file. */
  public static final String FILE_CONTENT = "dev.keyway.response.FileContent";

  /** Server-sent events. */
  public static final String EVENT_STREAM = "dev.keyway.response.EventStream";

  /** An endpoint of a WebSocket. */
  public static final String WEB_SOCKET = "dev.keyway.WebSocket";

  /** What it talks through. */
  public static final String WEB_SOCKET_CONNECTION = "dev.keyway.websocket.WebSocketConnection";

  /** The same for messages that are JSON. */
  public static final String JSON_CONNECTION = "dev.keyway.websocket.JsonConnection";

  /** The JSON body. */
  public static final String BODY = "dev.keyway.Body";

  /** The value of an absent parameter. */
  public static final String DEFAULT = "dev.keyway.Default";

  /** A path variable. */
  public static final String PATH_PARAM = "dev.keyway.PathParam";

  /** A parameter of the query. */
  public static final String QUERY_PARAM = "dev.keyway.QueryParam";

  /** A header field. */
  public static final String HEADER_PARAM = "dev.keyway.HeaderParam";

  /** A cookie. */
  public static final String COOKIE_PARAM = "dev.keyway.CookieParam";

  /** A form field. */
  public static final String FORM_PARAM = "dev.keyway.FormParam";

  /** A file in a form. */
  public static final String UPLOADED_FILE = "dev.keyway.UploadedFile";

  /** A member that may be absent. */
  public static final String CHANGE = "dev.keyway.Change";

  /** A format for OpenAPI. */
  public static final String FORMAT = "dev.keyway.openapi.Format";

  /** A response in the OpenAPI document. */
  public static final String API_RESPONSE = "dev.keyway.openapi.ApiResponse";

  /** Several of them. */
  public static final String API_RESPONSE_LIST = "dev.keyway.openapi.ApiResponse.List";

  /** An example for OpenAPI. */
  public static final String EXAMPLE = "dev.keyway.openapi.Example";

  /** Several of them. */
  public static final String EXAMPLE_LIST = "dev.keyway.openapi.Example.List";

  /** A request that the API sends. */
  public static final String WEBHOOK = "dev.keyway.openapi.Webhook";

  /** A request that the API sends because of another one. */
  public static final String CALLBACK = "dev.keyway.openapi.Callback";

  /** What an endpoint leads the API to send. */
  public static final String CALLBACKS = "dev.keyway.openapi.Callbacks";

  /** Where more is to be read. */
  public static final String EXTERNAL_DOCS = "dev.keyway.openapi.ExternalDocs";

  /** Not in the OpenAPI document. */
  public static final String HIDDEN = "dev.keyway.openapi.Hidden";

  /** Required scopes. */
  public static final String SECURITY = "dev.keyway.security.Security";

  /** Several of them. */
  public static final String SECURITY_LIST = "dev.keyway.security.Security.List";

  /** Open to anybody. */
  public static final String PUBLIC = "dev.keyway.security.Public";

  /** A declared scope. */
  public static final String SCOPE = "dev.keyway.security.Scope";

  /** The scheme for OAuth 2's password flow. */
  public static final String OAUTH2_PASSWORD = "dev.keyway.security.OAuth2PasswordBearer";

  /** The scheme for OAuth 2's authorization code flow. */
  public static final String OAUTH2_AUTHORIZATION_CODE =
      "dev.keyway.security.OAuth2AuthorizationCodeBearer";

  /** The scheme for OAuth 2's client credentials flow. */
  public static final String OAUTH2_CLIENT_CREDENTIALS =
      "dev.keyway.security.OAuth2ClientCredentialsBearer";

  /** The scheme for the tokens of an OpenID Connect issuer. */
  public static final String OPENID_CONNECT = "dev.keyway.security.OpenIdConnectBearer";

  /** The scheme for bearer tokens. */
  public static final String HTTP_BEARER = "dev.keyway.security.HttpBearer";

  /** The scheme for user names and passwords. */
  public static final String HTTP_BASIC = "dev.keyway.security.HttpBasic";

  /** The scheme for keys. */
  public static final String API_KEY = "dev.keyway.security.ApiKey";

  /** What a dependency must hold, as a parameter. */
  public static final String SECURITY_SCOPES = "dev.keyway.security.SecurityScopes";

  /** A value that generated code checks scopes on. */
  public static final String GRANTED_SCOPES = "dev.keyway.security.GrantedScopes";

  /** A user name and a password. */
  public static final String BASIC_CREDENTIALS = "dev.keyway.security.BasicCredentials";

  /** On what the processor has written. */
  public static final String GENERATED = "dev.keyway.support.KeywayGenerated";

  /** An API whose bodies a provider of Jakarta Validation checks. */
  public static final String BODY_VALIDATION = "dev.keyway.validation.BodyValidation";

  /** A component. */
  public static final String SINGLETON = "jakarta.inject.Singleton";

  /** The other name of an enum constant in JSON. */
  public static final String JSON_PROPERTY = "com.fasterxml.jackson.annotation.JsonProperty";

  /**
   * Where endpoint annotations are; each but that of WebSockets is named as its {@code HttpMethod}, but
   * capitalized.
   */
  public static final List<String> ENDPOINTS = List.of(
      "dev.keyway.Get",
      "dev.keyway.Put",
      "dev.keyway.Post",
      "dev.keyway.Delete",
      "dev.keyway.Options",
      "dev.keyway.Head",
      "dev.keyway.Patch",
      "dev.keyway.Trace",
      WEB_SOCKET);

  /** The annotations that make an annotation type a security scheme. */
  public static final List<String> SCHEMES = List.of(
      OAUTH2_PASSWORD,
      OAUTH2_AUTHORIZATION_CODE,
      OAUTH2_CLIENT_CREDENTIALS,
      OPENID_CONNECT,
      HTTP_BEARER,
      HTTP_BASIC,
      API_KEY);

  /** All annotations of ours that a compilation can have something to do for. */
  public static final Set<String> ANNOTATIONS = Stream.of(
          ENDPOINTS,
          SCHEMES,
          List.of(
              API,
              ROUTES,
              PROVIDES,
              DEPENDS,
              DEPENDS_LIST,
              NON_BLOCKING,
              CACHE_DIRECTIVES,
              EXCEPTION_HANDLER,
              CONVERTS,
              API_RESPONSE,
              API_RESPONSE_LIST,
              SECURITY,
              SECURITY_LIST,
              PUBLIC,
              BODY,
              DEFAULT,
              FORMAT,
              EXAMPLE,
              EXAMPLE_LIST,
              WEBHOOK,
              CALLBACK,
              CALLBACKS,
              EXTERNAL_DOCS,
              HIDDEN,
              PATH_PARAM,
              QUERY_PARAM,
              HEADER_PARAM,
              COOKIE_PARAM,
              FORM_PARAM))
      .flatMap(List::stream)
      .collect(Collectors.toUnmodifiableSet());

  /** The annotations that say where in the request the value of a parameter is. */
  public static final List<String> REQUEST_VALUES =
      List.of(PATH_PARAM, QUERY_PARAM, HEADER_PARAM, COOKIE_PARAM, FORM_PARAM);
}
