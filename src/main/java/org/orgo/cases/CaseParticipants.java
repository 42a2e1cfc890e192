package org.orgo.cases;

import java.util.List;

/** Readers of a case besides those whom its visibility allows. */
public record CaseParticipants(List<String> userIds, List<String> roles) {}
