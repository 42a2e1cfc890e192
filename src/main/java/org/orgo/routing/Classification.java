package org.orgo.routing;

import java.util.List;
import org.orgo.labels.Category;
import org.orgo.labels.Severity;

/**
 * What a signal is about.
 *
 * @param type the domain
 * @param subtype empty when there is none
 */
public record Classification(
    String type, Category category, String subtype, Severity severity, List<String> tags) {}
