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

  static FenceRefused tooMany() {
    return new FenceRefused(
        422, "too_many_rows", "The query means more than 500 rows; narrow it or name ids");
  }

  /** The same for what is absent, foreign, and no business of who asks. */
  static FenceRefused notFound() {
    return new FenceRefused(404, "not_found", "There is nothing here, or it is not yours to see");
  }

  static FenceRefused notYours() {
    return new FenceRefused(
        403,
        "installation_only",
        "Only the installation's operator changes anything here; use the operations page");
  }

  static FenceRefused batches() {
    return new FenceRefused(
        403, "batches_refused", "Batches are refused: they run later, on nobody's behalf");
  }

  static FenceRefused migrations() {
    return new FenceRefused(
        403,
        "migration_refused",
        "The rows of the tasks would stay behind; somebody of the organization who may roll out"
            + " moves them under \"Running tasks\" in the studio");
  }

  static FenceRefused notOffered() {
    return new FenceRefused(
        403,
        "not_offered",
        "The engine keeps no remarks and files; they belong to the task itself");
  }

  static FenceRefused severalOrganizations() {
    return new FenceRefused(
        422, "several_organizations", "One call changes one organization; name ids of one only");
  }

  static FenceRefused noOrganization() {
    return new FenceRefused(
        422, "organization_missing", "This runs for an organization; name an id or tenant of one");
  }

  static FenceRefused queryNotUnderstood() {
    return new FenceRefused(
        400, "query_not_understood", "The engine cannot answer this; look at the criteria");
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
