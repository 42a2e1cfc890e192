package org.orgo.people.authorization;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.orgo.people.CurrentActor;
import org.orgo.vocabulary.work.Visibility;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/**
 * Which RESTRICTED and ANONYMISED items a request has read for its actor; whoever reads one from
 * its row for somebody notes it here. A note waits with the request and is recorded before the
 * answer leaves; what is read without a request is shown to nobody.
 */
public final class NotedReads {

  private static final String ATTRIBUTE = NotedReads.class.getName();

  private NotedReads() {}

  /** An item that was read. */
  record NotedRead(String kind, UUID id) {}

  /**
   * @param kind {@code task} or {@code case}
   */
  public static void note(String kind, UUID id, Protected item) {
    Visibility visibility = item.protection().visibility();
    boolean guarded = visibility == Visibility.RESTRICTED || visibility == Visibility.ANONYMISED;
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (guarded && request != null && !CurrentActor.get().isSystem()) {
      noted(request).add(new NotedRead(kind, id));
    }
  }

  /** What was noted since this was last asked in this request. */
  static Set<NotedRead> take() {
    RequestAttributes request = RequestContextHolder.getRequestAttributes();
    if (request == null) {
      return Set.of();
    }
    Set<NotedRead> noted = Set.copyOf(noted(request));
    request.removeAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    return noted;
  }

  @SuppressWarnings("unchecked")
  private static Set<NotedRead> noted(RequestAttributes request) {
    Object found = request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
    if (found != null) {
      return (Set<NotedRead>) found;
    }
    Set<NotedRead> noted = new LinkedHashSet<>();
    request.setAttribute(ATTRIBUTE, noted, RequestAttributes.SCOPE_REQUEST);
    return noted;
  }
}
