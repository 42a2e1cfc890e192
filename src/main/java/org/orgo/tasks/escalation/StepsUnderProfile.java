package org.orgo.tasks.escalation;

import java.util.List;
import org.orgo.organizations.profile.Profile;
import org.springframework.stereotype.Component;

/** The steps that work of a role takes to the top, as another profile would have it. */
@Component
public class StepsUnderProfile {
  private final EscalationLine line;

  StepsUnderProfile(EscalationLine line) {
    this.line = line;
  }

  /**
   * @return for each step whether the work moves; it is announced otherwise
   */
  public List<Boolean> of(String role, Profile profile) {
    return line.under(profile).steps(role);
  }
}
