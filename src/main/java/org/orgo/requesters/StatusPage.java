package org.orgo.requesters;

import java.util.Map;
import org.orgo.web.Layout;

/**
 * How far somebody's work is.
 *
 * @param href of the page, with what opens it
 * @param answered whether an answer was just taken
 * @param draft an answer not yet taken
 * @param errors by field, when it was refused
 */
public record StatusPage(
    Layout layout,
    String href,
    FollowedWork work,
    boolean answered,
    String draft,
    Map<String, String> errors,
    String idempotencyKey) {}
