package org.orgo.people.login.steps;

import java.security.Principal;
import java.util.List;
import org.orgo.people.secondfactor.SecondFactorEnrolment;
import org.orgo.people.secondfactor.SecondFactors;
import org.orgo.people.secondfactor.WrongCode;
import org.orgo.platform.tenancy.CurrentTenant;
import org.springframework.stereotype.Component;

/** The second step of an organization's accounts. */
@Component
class MemberSteps implements SecondStep.StepAccounts {

  private final SecondFactors factors;
  private final SignIns signIns;
  private final Logins logins;

  MemberSteps(SecondFactors factors, SignIns signIns, Logins logins) {
    this.factors = factors;
    this.signIns = signIns;
    this.logins = logins;
  }

  @Override
  public boolean accepts(HalfSignedIn half, String code) {
    return logins.isActive(half.organizationId(), half.email())
        && CurrentTenant.as(half.organizationId(), () -> factors.accepts(half.userId(), code));
  }

  @Override
  public SecondFactorEnrolment enrolment(HalfSignedIn half) {
    return CurrentTenant.as(
        half.organizationId(),
        () ->
            factors
                .begun(half.userId(), half.email())
                .orElseGet(() -> factors.begin(half.userId(), half.email())));
  }

  @Override
  public List<String> confirm(HalfSignedIn half, String code) {
    if (!logins.isActive(half.organizationId(), half.email())) {
      throw new WrongCode();
    }
    return CurrentTenant.as(half.organizationId(), () -> factors.confirm(half.userId(), code));
  }

  @Override
  public void refused(HalfSignedIn half) {
    logins.codeRefused(half.organizationId(), half.userId());
  }

  @Override
  public Principal completed(HalfSignedIn half) {
    return signIns.completed(half);
  }
}
