package org.orgo.operations.overview;

import java.util.List;

/** How the organization's work runs now. */
public record Overview(
    List<VersionLoad> versions,
    JobCounts jobs,
    List<MailboxLag> mailboxes,
    LongestWaiting waiting,
    HistoryForecast history,
    List<WorkingNode> nodes) {}
