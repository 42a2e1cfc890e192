package org.orgo.web.description;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.Arrays;
import java.util.List;
import org.orgo.platform.http.Tagged;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;

/** What is true for each route by its signature, so that a new one is described rightly. */
@Component
class Operations implements OperationCustomizer {

  private static final String ROOT = "org.orgo.";
  private static final String VERSION = "version";

  @Override
  public Operation customize(Operation operation, HandlerMethod handler) {
    RequestMethod method = method(handler);
    if (operation.getTags() == null) {
      operation.setTags(List.of(module(handler)));
    }
    shortenDescription(operation);
    RequestParameters.describe(method, operation);
    if (hasVersion(handler) || handler.hasMethodAnnotation(Tagged.class)) {
      tag(method, operation);
    }
    if (RequestParameters.mayBeRepeated(method, operation)) {
      done(operation)
          .forEach(answer -> AnswerHeaders.add(answer, AnswerHeaders.IDEMPOTENCY_REPLAYED));
    }
    ApiResponse created = operation.getResponses().get("201");
    if (created != null && setsHeaders(handler)) {
      AnswerHeaders.add(created, HttpHeaders.LOCATION);
    }
    RefusalResponses.describe(method, operation);
    return operation;
  }

  /** With its version an item can be asked for again, and changed. */
  private static void tag(RequestMethod method, Operation operation) {
    done(operation).forEach(answer -> AnswerHeaders.add(answer, HttpHeaders.ETAG));
    if (method == RequestMethod.GET) {
      ApiResponse unchanged =
          new ApiResponse().description("It still has the version or tag named");
      AnswerHeaders.add(unchanged, HttpHeaders.ETAG);
      operation.addParametersItem(RequestParameters.ifNoneMatch());
      operation.getResponses().addApiResponse("304", unchanged);
    }
  }

  private static List<ApiResponse> done(Operation operation) {
    return List.copyOf(operation.getResponses().values());
  }

  /** The first sentence is the summary; it is not said twice. */
  private static void shortenDescription(Operation operation) {
    String summary = operation.getSummary();
    if (summary != null) {
      String rest = operation.getDescription().substring(summary.length()).strip();
      operation.setSummary(
          summary.endsWith(".") ? summary.substring(0, summary.length() - 1) : summary);
      operation.setDescription(rest.isEmpty() ? null : rest);
    }
  }

  private static String module(HandlerMethod handler) {
    return handler.getBeanType().getPackageName().substring(ROOT.length()).split("\\.")[0];
  }

  private static RequestMethod method(HandlerMethod handler) {
    RequestMapping mapping =
        AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), RequestMapping.class);
    return mapping == null || mapping.method().length == 0
        ? RequestMethod.GET
        : mapping.method()[0];
  }

  private static boolean setsHeaders(HandlerMethod handler) {
    return handler.getReturnType().getParameterType() == ResponseEntity.class;
  }

  private static boolean hasVersion(HandlerMethod handler) {
    Class<?> body =
        ResolvableType.forMethodReturnType(handler.getMethod()).getGeneric(0).resolve(Object.class);
    return setsHeaders(handler) && hasVersion(body);
  }

  private static boolean hasVersion(Class<?> body) {
    return body.isRecord()
        && Arrays.stream(body.getRecordComponents())
            .anyMatch(
                component ->
                    component.getName().equals(VERSION)
                        || component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                            && hasVersion(component.getType()));
  }
}
