package org.orgo.tasklist;

import java.util.Map;

/**
 * What an action asks for before it is taken.
 *
 * @param reasonRequired whether the comment is; a form asks for the reason itself
 * @param formId of the Camunda Form to fill in, or null
 * @param formHref where its schema is, or null
 * @param answers what was filled in so far, as JSON
 * @param errors by field: {@code reason} or a key of the form
 */
public record ActionForm(
    ActionButton action,
    boolean reasonRequired,
    String formId,
    String formHref,
    String comment,
    String answers,
    Map<String, String> errors) {}
