package org.orgo.sync.web;

import java.util.List;
import java.util.Map;
import org.orgo.sync.OfflineNode;
import org.orgo.web.Layout;
import org.springframework.lang.Nullable;

/**
 * The offline nodes of an organization.
 *
 * @param users who may get one
 * @param errors by field
 * @param issued the node that was just registered, with its key
 */
public record OfflineNodesPage(
    Layout layout,
    List<NodeRow> nodes,
    List<NodeUser> users,
    NodeForm draft,
    Map<String, String> errors,
    @Nullable IssuedKey issued) {

  /**
   * @param userName of the account that works on it
   */
  public record NodeRow(OfflineNode node, String userName) {}

  public record NodeUser(String userId, String name) {}

  public record NodeForm(String name, String userId) {

    public static final NodeForm EMPTY = new NodeForm("", "");
  }

  /** A key, the only time it is shown. */
  public record IssuedKey(String nodeId, String key) {}
}
