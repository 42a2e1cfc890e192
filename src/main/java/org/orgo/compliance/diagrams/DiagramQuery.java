package org.orgo.compliance.diagrams;

/**
 * Which instances somebody asks about, as the form has it.
 *
 * @param of the code of a version, or the key of a diagram for all of its versions; empty for the
 *     first there is
 * @param from the first day on which they may have begun; empty for a while ago
 * @param until the last; empty for today
 */
public record DiagramQuery(String of, String from, String until) {

  public DiagramQuery {
    of = clean(of);
    from = clean(from);
    until = clean(until);
  }

  private static String clean(String text) {
    return text == null ? "" : text.strip();
  }
}
