package org.orgo.operations;

/** Leads to what an instance drives. */
public final class WorkLink {

  private WorkLink() {}

  /** Null when it drives neither a task nor a case. */
  public static String of(String definitionKey, String businessKey) {
    if (businessKey == null) {
      return null;
    }
    return switch (definitionKey) {
      case "task-lifecycle" -> "/tasks/" + businessKey;
      case "case-lifecycle" -> "/cases/" + businessKey;
      default -> null;
    };
  }
}
