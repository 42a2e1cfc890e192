package org.orgo.people.authorization;

import java.util.Set;

/**
 * The permissions a role can grant, and those every member has. {@code task.view_restricted:hr}
 * limits one to a domain.
 */
public final class Permissions {

  public static final String SIGNAL_REPORT = "signal.report";
  public static final String TASK_WORK = "task.work";
  public static final String TASK_VIEW_RESTRICTED = "task.view_restricted";
  public static final String PERSON_REIDENTIFY = "person.reidentify";
  public static final String PROCESS_EDIT = "process.edit";
  public static final String PROCESS_DEPLOY = "process.deploy";
  public static final String AUDIT_READ = "audit.read";
  public static final String EXPORT_RUN = "export.run";
  public static final String EXPORT_APPROVE = "export.approve";
  public static final String RETENTION_MANAGE = "retention.manage";
  public static final String REPORTS_READ = "reports.read";
  public static final String REVIEWS_READ = "reviews.read";
  public static final String ORGANIZATION_ADMIN = "organization.admin";
  public static final String ENGINE_OPERATE = "engine.operate";

  public static final Set<String> ALL =
      Set.of(
          SIGNAL_REPORT,
          TASK_WORK,
          TASK_VIEW_RESTRICTED,
          PERSON_REIDENTIFY,
          PROCESS_EDIT,
          PROCESS_DEPLOY,
          AUDIT_READ,
          EXPORT_RUN,
          EXPORT_APPROVE,
          REPORTS_READ,
          RETENTION_MANAGE,
          REVIEWS_READ,
          ORGANIZATION_ADMIN,
          ENGINE_OPERATE);

  /**
   * To provision accounts and who holds which role, which administrators may; no role grants it.
   */
  public static final String USER_PROVISION = "user.provision";

  public static final String TASK_READ = "task.read";
  public static final String TASK_COMMENT = "task.comment";
  public static final String CASE_READ = "case.read";
  public static final String SIGNAL_READ = "signal.read";
  public static final String NOTIFICATION_READ = "notification.read";
  public static final String ORGANIZATION_READ = "organization.read";
  public static final String TOKEN_MANAGE = "token.manage";
  public static final String NODE_SYNC = "node.sync";

  /** What needs no role: to read and comment what one may see. A token can be narrowed to them. */
  public static final Set<String> OF_MEMBERS =
      Set.of(
          TASK_READ,
          TASK_COMMENT,
          CASE_READ,
          SIGNAL_READ,
          NOTIFICATION_READ,
          ORGANIZATION_READ,
          TOKEN_MANAGE,
          NODE_SYNC);

  private Permissions() {}

  /** The atom, narrowed to a domain. */
  public static String within(String permission, String domain) {
    return permission + ":" + domain;
  }

  /** Whether who stands in for somebody has it meanwhile: to see and to work, nothing else. */
  public static boolean isDeputized(String permission) {
    int colon = permission.indexOf(':');
    String atom = colon < 0 ? permission : permission.substring(0, colon);
    return atom.equals(TASK_WORK) || atom.equals(TASK_VIEW_RESTRICTED);
  }

  /** Whether a role can grant it. */
  public static boolean isKnown(String permission) {
    int colon = permission.indexOf(':');
    return ALL.contains(colon < 0 ? permission : permission.substring(0, colon));
  }
}
