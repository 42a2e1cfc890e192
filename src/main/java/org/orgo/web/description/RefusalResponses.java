package org.orgo.web.description;

import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.orgo.web.problems.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.RequestMethod;

/** Which refusals and failures an operation can answer, each with a problem. */
enum RefusalResponses {
  MALFORMED(400, "The request is not HTTP or JSON as it should be", each -> true),
  NOT_AUTHENTICATED(401, "Nobody is authenticated", each -> true, HttpHeaders.WWW_AUTHENTICATE),
  NOT_ALLOWED(403, "A permission is missing", each -> true, HttpHeaders.WWW_AUTHENTICATE),
  NOT_FOUND(404, "It does not exist, or may not be seen", Described::namesAnItem),
  NOT_ACCEPTABLE(406, "The client takes no JSON", each -> true),
  CONFLICT(
      409, "The present state does not allow it, or has changed meanwhile", Described::needsState),
  GONE(410, "The node is not in use any more", Described::isAskedByNodes),
  TOO_LARGE(413, "The body is too large", Described::changes),
  UNSUPPORTED(415, "The body is not declared as JSON", Described::hasBody),
  INVALID(422, "Fields or parameters are not valid; `errors` names each", each -> true),
  VERSION_MISSING(428, "`If-Match` or `version` has to be given", Described::asksForVersion),
  TOO_MANY(
      429, "Too many requests, or too many failed logins", each -> true, HttpHeaders.RETRY_AFTER),
  FAILURE(500, "Something failed on our side; the operator finds it by `reference`", each -> true),
  UNAVAILABLE(503, "Not at the moment", each -> true, HttpHeaders.RETRY_AFTER);

  private static final String SCHEMA = "Problem";

  private final int status;
  private final String description;
  private final Predicate<Described> can;
  private final String[] headers;

  RefusalResponses(int status, String description, Predicate<Described> can, String... headers) {
    this.status = status;
    this.description = description;
    this.can = can;
    this.headers = headers;
  }

  /** An operation while it is described. */
  record Described(RequestMethod method, Operation operation) {

    boolean changes() {
      return method != RequestMethod.GET;
    }

    boolean isAskedByNodes() {
      return Set.of("takeBundle", "uploadChanges").contains(operation.getOperationId());
    }

    /** What is changed, or a file, which is there only for a while. */
    boolean needsState() {
      return changes() || givesFile();
    }

    private boolean givesFile() {
      ApiResponse given = operation.getResponses().get("200");
      return given != null
          && given.getContent() != null
          && given.getContent().containsKey("text/csv");
    }

    /** A change of a part, or of something whole that may be sent with {@code If-Match}. */
    boolean asksForVersion() {
      return method == RequestMethod.PATCH
          || method == RequestMethod.PUT && takes("header", HttpHeaders.IF_MATCH);
    }

    boolean hasBody() {
      return operation.getRequestBody() != null;
    }

    boolean namesAnItem() {
      return operation.getParameters() != null
          && operation.getParameters().stream().anyMatch(each -> "path".equals(each.getIn()));
    }

    private boolean takes(String in, String name) {
      return operation.getParameters() != null
          && operation.getParameters().stream()
              .anyMatch(each -> in.equals(each.getIn()) && name.equalsIgnoreCase(each.getName()));
    }
  }

  static Components in(Components components) {
    ModelConverters.getInstance(true)
        .readAll(new AnnotatedType(Problem.class))
        .forEach(components::addSchemas);
    Arrays.stream(values())
        .forEach(each -> components.addResponses(each.reference(), each.response()));
    return components;
  }

  static void describe(RequestMethod method, Operation operation) {
    Described described = new Described(method, operation);
    Arrays.stream(values())
        .filter(each -> each.can.test(described))
        .forEach(
            each ->
                operation
                    .getResponses()
                    .addApiResponse(
                        String.valueOf(each.status), new ApiResponse().$ref(each.reference())));
  }

  private String reference() {
    return Arrays.stream(name().split("_"))
        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
        .collect(Collectors.joining());
  }

  private ApiResponse response() {
    ApiResponse response =
        new ApiResponse()
            .description(description)
            .content(
                new Content()
                    .addMediaType(
                        Problem.MEDIA_TYPE, new MediaType().schema(new Schema<>().$ref(SCHEMA))));
    Arrays.stream(headers).forEach(name -> response.addHeaderObject(name, AnswerHeaders.of(name)));
    return response;
  }
}
