package org.orgo.vocabulary.work;

/** A status of a task or of a case. */
public sealed interface WorkStatus permits TaskStatus, CaseStatus {

  String name();

  /** Whether nothing follows it; only an administrator may reopen such a case. */
  boolean isTerminal();
}
