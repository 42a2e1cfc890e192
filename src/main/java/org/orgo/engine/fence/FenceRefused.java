package org.orgo.engine.fence;

/** Refuses a request to the engine. The texts repeat nothing of the request. */
class FenceRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int status;
  private final String code;

  private FenceRefused(int status, String code, String sentence) {
    super(sentence);
    this.status = status;
    this.code = code;
  }

  static FenceRefused tooLarge() {
    return new FenceRefused(413, "body_too_large", "The engine takes at most 1 MB at once");
  }

  static FenceRefused unreadable() {
    return new FenceRefused(
        400, "body_not_understood", "The body is not JSON, so it cannot be checked");
  }

  static FenceRefused malformedAddress() {
    return new FenceRefused(
        400, "address_not_understood", "The address is malformed, so it cannot be checked");
  }

  static FenceRefused orQueries() {
    return new FenceRefused(
        400, "or_queries_refused", "Queries joined by or are refused: they can carry expressions");
  }

  static FenceRefused expression() {
    return new FenceRefused(
        400, "expression_refused", "Fields that hold an expression are refused in queries");
  }

  int status() {
    return status;
  }

  String code() {
    return code;
  }
}
