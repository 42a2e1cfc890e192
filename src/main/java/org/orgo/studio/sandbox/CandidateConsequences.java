package org.orgo.studio.sandbox;

import org.orgo.domains.DomainModules;
import org.orgo.domains.DomainTrial;
import org.orgo.engine.decisions.Decisions;
import org.orgo.routing.EscalationPath;
import org.orgo.tasks.TaskHooks;
import org.springframework.stereotype.Component;

/** What follows from a draft's domains and tables once a task is open. */
@Component
class CandidateConsequences {

  private final DomainTrial domains;
  private final EscalationPath path;

  CandidateConsequences(DomainTrial domains, EscalationPath path) {
    this.domains = domains;
    this.path = path;
  }

  TaskHooks hooks(DomainModules candidate) {
    return domains.hooks(candidate);
  }

  EscalationPath path(Decisions asked) {
    return path.with(asked);
  }
}
