package org.orgo.compliance.reidentification.web;

import java.util.Map;
import org.orgo.web.Layout;

/**
 * The form that asks for one person.
 *
 * @param path where it is sent
 * @param title of the item; null where the reader does not see its words
 * @param itemHref back to the item or its record
 * @param pseudonym its id
 * @param digits its few digits
 * @param consent whether a second person has to consent
 * @param errors what is wrong, by field
 */
public record PseudonymPage(
    Layout layout,
    String path,
    String title,
    String itemHref,
    String pseudonym,
    String digits,
    boolean consent,
    String reason,
    Map<String, String> errors) {}
