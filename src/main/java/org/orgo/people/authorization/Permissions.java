package org.orgo.people.authorization;

import java.util.Set;

/** The permissions a role can grant. {@code task.view_restricted:hr} limits one to a domain. */
public final class Permissions {

  public static final String SIGNAL_REPORT = "signal.report";
  public static final String TASK_WORK = "task.work";
  public static final String TASK_VIEW_RESTRICTED = "task.view_restricted";
  public static final String PERSON_REIDENTIFY = "person.reidentify";
  public static final String PROCESS_EDIT = "process.edit";
  public static final String PROCESS_DEPLOY = "process.deploy";
  public static final String AUDIT_READ = "audit.read";
  public static final String EXPORT_RUN = "export.run";
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
          ORGANIZATION_ADMIN,
          ENGINE_OPERATE);

  private Permissions() {}

  /** The atom, narrowed to a domain. */
  public static String within(String permission, String domain) {
    return permission + ":" + domain;
  }

  public static boolean isKnown(String permission) {
    int colon = permission.indexOf(':');
    return ALL.contains(colon < 0 ? permission : permission.substring(0, colon));
  }
}
