package org.orgo.setup.web;

import java.util.List;
import java.util.Map;
import org.orgo.setup.web.SetupPage.SetupPart;
import org.orgo.web.Layout;

/**
 * The questions for one more organization.
 *
 * @param errors what is wrong, by field, in the reader's language
 */
public record FurtherOrganizationPage(
    Layout layout, List<SetupPart> parts, Map<String, String> errors) {}
