package org.orgo.wellbeing;

import java.util.List;
import java.util.Map;
import org.orgo.web.Layout;

/**
 * The groups somebody looks after.
 *
 * @param mayFound whether the reader may found another
 * @param roles to choose from, by code
 * @param errors by field
 */
public record GroupsPage(
    Layout layout,
    List<LearningGroup> groups,
    boolean mayFound,
    List<String> roles,
    GroupForm draft,
    Map<String, String> errors) {

  public record GroupForm(
      String code, String displayName, GroupKind kind, boolean sensitive, String ownerRole) {

    public static final GroupForm EMPTY = new GroupForm("", "", GroupKind.TEAM, false, "");
  }
}
