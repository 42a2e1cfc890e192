package org.orgo.people.login;

/**
 * A content security policy of its own for some pages; a module that has such pages provides a
 * bean.
 *
 * @param pathPattern such as {@code /tasks/{id}/diagram}
 * @param policy replaces {@link #DEFAULT} there
 */
public record PagePolicy(String pathPattern, String policy) {

  /** Everything from here, nothing inline, no framing. */
  public static final String DEFAULT =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";
}
