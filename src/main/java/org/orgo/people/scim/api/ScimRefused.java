package org.orgo.people.scim.api;

/** What a client of SCIM sent cannot be taken; in the words that RFC 7644, 3.12 has for it. */
class ScimRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final ScimType type;

  ScimRefused(ScimType type, String detail) {
    super(detail);
    this.type = type;
  }

  ScimType type() {
    return type;
  }

  /** Why, for programs. */
  enum ScimType {
    INVALID_FILTER("invalidFilter"),
    INVALID_SYNTAX("invalidSyntax"),
    INVALID_PATH("invalidPath"),
    INVALID_VALUE("invalidValue"),
    MUTABILITY("mutability"),
    UNIQUENESS("uniqueness"),
    TOO_MANY("tooMany");

    private final String word;

    ScimType(String word) {
      this.word = word;
    }

    String word() {
      return word;
    }
  }
}
