package org.orgo.cases;

import java.util.List;

/** Who may read a case besides those whom its visibility names. */
public record CaseParticipants(List<String> userIds, List<String> roles) {}
