package org.orgo.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.orgo.platform.refusals.Refusal;
import org.orgo.web.problems.LostRace;
import org.orgo.web.problems.ValueNotStorable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.ModelAndView;

/** Turns a refusal or failure of a page's controller into a page; the only place that does. */
@ControllerAdvice({
  "org.orgo.web",
  "org.orgo.administration",
  "org.orgo.anonymous",
  "org.orgo.boards",
  "org.orgo.compliance.overview",
  "org.orgo.compliance.diagrams.web",
  "org.orgo.compliance.erasure.web",
  "org.orgo.compliance.record.web",
  "org.orgo.compliance.reidentification.web",
  "org.orgo.tasklist",
  "org.orgo.operations.incidents",
  "org.orgo.operations.installation",
  "org.orgo.operations.instances",
  "org.orgo.operations.jobs",
  "org.orgo.operations.overview.web",
  "org.orgo.reviews.web",
  "org.orgo.compliance.retention.web",
  "org.orgo.exports.web",
  "org.orgo.compliance.audit.web",
  "org.orgo.sync.web",
  "org.orgo.wellbeing.web",
  "org.orgo.workfiles.web",
  "org.orgo.configuration.web",
  "org.orgo.hooks.web",
  "org.orgo.imports.web",
  "org.orgo.studio.help",
  "org.orgo.studio.web",
  "org.orgo.studio.replay.web",
  "org.orgo.studio.migration.web",
  "org.orgo.studio.sandbox.web",
  "org.orgo.operations.mails.web",
  "org.orgo.setup"
})
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageErrors {

  private final ErrorPages pages;

  PageErrors(ErrorPages pages) {
    this.pages = pages;
  }

  @ExceptionHandler
  ModelAndView answer(Exception thrown, HttpServletRequest request) throws Exception {
    if (thrown instanceof AccessDeniedException
        || thrown instanceof AuthenticationException
        || thrown instanceof AsyncRequestNotUsableException) {
      throw thrown; // the security chain answers who is not let in, and nobody who has gone
    }
    int status = status(thrown);
    String path = request.getRequestURI();
    return status < 500
        ? pages.refusal(request, path, HttpStatusCode.valueOf(status), code(thrown))
        : pages.failure(request, path, thrown);
  }

  private static String code(Exception thrown) {
    return thrown instanceof Refusal refusal ? refusal.code() : null;
  }

  private static int status(Exception thrown) {
    if (thrown instanceof Refusal refusal) {
      return refusal.kind().status();
    }
    if (thrown instanceof MethodArgumentTypeMismatchException mismatch) {
      // an id nobody could have given is an id nobody has
      return mismatch.getParameter().hasParameterAnnotation(PathVariable.class) ? 404 : 400;
    }
    if (thrown instanceof ErrorResponse response) {
      return response.getStatusCode().value();
    }
    if (thrown instanceof RequestRejectedException) {
      return 400;
    }
    Optional<? extends Refusal> value = ValueNotStorable.behind(thrown);
    Optional<? extends Refusal> behind = value.isPresent() ? value : LostRace.behind(thrown);
    return behind.map(refusal -> refusal.kind().status()).orElse(500);
  }
}
