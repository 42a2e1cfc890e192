package org.orgo.reviews.web;

import java.util.List;
import org.orgo.web.Layout;

/**
 * The patterns that fired.
 *
 * @param status the filter, or the empty text
 * @param nextHref older ones, or null
 */
public record PatternsPage(
    Layout layout, String status, List<PatternRow> rows, String nextHref, boolean firstPage) {

  public static final List<String> STATUSES = List.of("FIRED", "MUTED", "DISMISSED");
}
