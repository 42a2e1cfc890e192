package org.orgo.compliance.record;

/**
 * Which records somebody looks for, as the form has it.
 *
 * @param kind {@code task} or {@code case}
 * @param id of the item, or its number
 * @param person address of whom it is about
 * @param user address of an account that did something to it
 * @param from the first day on which it may have been opened
 * @param until the last
 * @param type its domain
 */
public record RecordQuery(
    String kind,
    String id,
    String person,
    String user,
    String from,
    String until,
    String type,
    String cursor) {

  public RecordQuery {
    kind = "case".equals(kind) ? kind : "task";
    id = clean(id);
    person = clean(person);
    user = clean(user);
    from = clean(from);
    until = clean(until);
    type = clean(type);
    cursor = clean(cursor);
  }

  public boolean isCases() {
    return kind.equals("case");
  }

  private static String clean(String text) {
    return text == null ? "" : text.strip();
  }
}
