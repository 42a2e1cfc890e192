package org.orgo.hooks.web;

import java.util.List;
import java.util.Map;
import org.orgo.hooks.InboundHook;
import org.orgo.web.Layout;

/**
 * The inbound webhooks of an organization.
 *
 * @param draft what was typed for another one
 * @param errors by field
 */
public record HooksPage(
    Layout layout, List<InboundHook> hooks, HookForm draft, Map<String, String> errors) {

  public static final String PATH = "/administration/hooks";
}
