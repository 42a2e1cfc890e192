package org.orgo.compliance.retention.web;

import java.util.List;
import org.orgo.compliance.retention.DeletionRun;
import org.orgo.compliance.retention.PlannedDeletion;
import org.orgo.web.Layout;

/**
 * What is deleted when and why, and the certificates of what was.
 *
 * @param why the rule, in words
 * @param nextHref older certificates, or null
 */
public record RetentionPage(
    Layout layout,
    String why,
    List<PlannedDeletion> plan,
    List<DeletionRun> runs,
    String nextHref) {}
