package org.orgo.exports.web;

import org.orgo.people.Actor;
import org.orgo.people.authorization.Permissions;

/**
 * The pages of exports that the reader may open.
 *
 * @param waiting how many exports wait for the reader's decision
 */
public record ExportTabs(boolean orders, boolean decides, boolean checks, int waiting) {

  static ExportTabs of(Actor actor, int waiting) {
    boolean orders = actor.may(Permissions.EXPORT_RUN);
    return new ExportTabs(
        orders,
        actor.may(Permissions.EXPORT_APPROVE),
        orders || actor.may(Permissions.AUDIT_READ),
        waiting);
  }
}
